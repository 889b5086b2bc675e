import type { Document } from "../../model/document.ts";
import type { AsOf } from "../../model/figure.ts";
import type { Mention } from "../../model/mention.ts";
import type { Sighting } from "../../model/sighting.ts";
import { firstFrom, holding, within } from "../../model/span.ts";
import { type Reference, toAsOf } from "./reference.ts";

/** In characters: a paragraph longer than this is not the title of the table below it. */
const longestTitle = 160;
const previousColumn = /\b(?:previous|prior|last|earlier)\b/i;

/** What a table says of the day of a cell: nothing, some day, or a day that it leaves open. */
export type TableDay = { readonly asOf: AsOf | undefined } | undefined;

/**
 * The day of a table's cell.
 * - a column headed "Aug. 30, 2018" → stated
 * - a table titled "Children in care, August 23, 2018" → stated
 *
 * Left open for a column headed "Previous report".
 */
export function tableDay(
  document: Document,
  mention: Mention,
  dates: readonly Sighting[],
  reference: Reference,
): TableDay {
  const { text, blocks } = document;
  const { column } = mention;
  if (column !== undefined) {
    const [headed] = within(dates, column);
    if (headed !== undefined) return { asOf: toAsOf(text, headed, reference, "stated") };
    if (previousColumn.test(column.text)) return { asOf: undefined };
  }
  const table = holding(blocks, mention.numeral);
  if (table?.kind !== "table") return undefined;
  const title = blocks[firstFrom(blocks, table.start) - 1];
  if (title === undefined || title.kind === "table") return undefined;
  const [only, ...more] = within(dates, title);
  if (only === undefined || more.length > 0 || title.end - title.start > longestTitle)
    return undefined;
  return { asOf: toAsOf(text, only, reference, "stated") };
}
