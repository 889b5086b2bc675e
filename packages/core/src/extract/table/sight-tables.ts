import type { Document } from "../../model/document.ts";
import { firstIndex } from "../../model/first-index.ts";
import type { Sighting } from "../../model/sighting.ts";
import { overlaps, type Span } from "../../model/span.ts";

const year = /^(?:(?:FY|CY|fiscal\s+year|calendar\s+year)\s?)?((?:19|20)\d\d)$/i;

/** The years that stand alone over columns and before rows: "2018" as a head dates what is below it. */
export function sightYears({ blocks, text }: Document): readonly Sighting[] {
  return blocks.flatMap(({ rows = [] }) =>
    rows.flatMap(({ kind, cells }) =>
      cells.flatMap((cell): Sighting[] => {
        if (kind !== "header" && cell.column > 0) return [];
        const { start, end } = cell;
        const found = year.exec(text.slice(start, end))?.[1];
        if (found === undefined) return [];
        return [{ ruleId: "table/year", class: "date", start, end, date: { year: Number(found) } }];
      }),
    ),
  );
}

/**
 * What a rule sees across the edge of a cell is not there: "May" before "12" is a row of its own. Nor
 * does a bracketed number behind a label open an item, or "58 of 103" say which page it is.
 */
export function withinCells(
  { blocks, text }: Document,
  sightings: readonly Sighting[],
): readonly Sighting[] {
  const tables = blocks.filter(({ kind }) => kind === "table");
  if (tables.length === 0) return sightings;
  const isOfCell = ({ start, end, class: own }: Sighting) => {
    const seen = text.slice(start, end);
    if (own === "list-marker") return text[start - 1] !== "\t";
    return !/[\t\n]/.test(seen) && !(own === "page" && /^\d+ of \d+$/.test(seen));
  };
  return sightings.filter((sighting) => isOfCell(sighting) || !touches(tables, sighting));
}

/** Whether a span shares a character with one of ordered others. */
function touches(tables: readonly Span[], span: Span): boolean {
  const next = tables[firstIndex(tables, ({ end }) => end > span.start)];
  return next !== undefined && overlaps(next, span);
}
