import type { Qualifier } from "../../model/figure.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { headsOver } from "../../model/table-view.ts";
import type { CellContext } from "./cell-context.ts";
import type { CellNumber } from "./cell-number.ts";
import { dayOf } from "./day-of-cell.ts";
import { markOf } from "./notes.ts";
import { quantityOf } from "./quantity-of-cell.ts";
import type { NumberCell } from "./table-cells.ts";

/** The figure of one cell; `null` where the table leaves open what its number is. */
export function readCell(one: NumberCell, context: CellContext): Mention | null {
  const { text, column, labels } = context;
  const { cell, view, number } = one;
  const path = labels.path(view);
  const heads = headsOver(view, column.index, cell.width);
  if (path.length + heads.length === 0) return null;
  const quantity = quantityOf(one, context);
  if (quantity === null) return null;
  const at = (from: number, to: number): Span => ({
    start: cell.start + from,
    end: cell.start + to,
  });
  const span = number === "dash" ? cell : at(number.start, number.end);
  const { pair } = one;
  const isOf = pair?.as === "whole";
  const whole = isOf && number === pair.first ? pair.second : undefined;
  // "58 of 103" under "Reunified": the second were not all reunified.
  const titles = isOf && whole === undefined ? [] : heads;
  const day = dayOf(text, heads, labels.of(view));
  return {
    ruleIds: ["table/cell"],
    numeral: number === "dash" ? span : at(number.from, number.to),
    span: { start: span.start, end: span.end },
    sentence: { start: cell.start, end: cell.end },
    asWritten: text.slice(span.start, span.end),
    ...quantity,
    qualifiers: qualifiersOf(context, [...path, ...titles], number),
    ...(whole === undefined ? {} : { partOf: at(whole.from, whole.to) }),
    ...(day === undefined ? {} : { column: day }),
  };
}

/** Row path and column, and the notes that they or the number itself are marked with. */
function qualifiersOf(
  { text, notes }: CellContext,
  labels: readonly Span[],
  number: CellNumber | "dash",
): readonly Qualifier[] {
  const quote = ({ start, end }: Span): Qualifier => ({ text: text.slice(start, end), start, end });
  const marks = labels.map((label) => markOf(text.slice(label.start, label.end)));
  if (number !== "dash") marks.push(number.mark);
  const noted = [...new Set(marks)].flatMap((mark) => {
    const note = mark === undefined ? undefined : notes.byMark.get(mark);
    return note === undefined ? [] : [quote(note)];
  });
  return [...labels.map(quote), ...noted];
}
