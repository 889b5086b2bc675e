import { type Line, lineOf, textOf } from "../layout/lines.ts";
import { isTableLine } from "./framed-tables.ts";
import { isNumeric } from "./table-columns.ts";

/** A line of what stands side by side: it goes on with nothing but what is above it in its part. */
interface PartLine extends Line {
  readonly isPart: true;
}

export function isPartLine(line: Line): line is PartLine {
  return "isPart" in line;
}

/** White space that runs down between what stands side by side. */
interface Gutter {
  readonly x0: number;
  readonly x1: number;
}

/** Fewer rows with words on both sides may be a heading and its date. */
const fewestRows = 2;
/** No letterhead is longer, nor a block of counsel. */
const mostRows = 24;
/** A line as wide as this, of the page, is prose: below it no letterhead is looked for. */
const proseWidth = 0.6;
const contact =
  /@|\b\d{5}(?:-\d{4})?\b|\(?\b\d{3}\)?[-.\s]\d{3}[-.]\d{4}|\b(?:attorneys?|counsel)\s+for\b|\bSBN\b|^\/?s\/|^By:/i;

/**
 * Puts what stands side by side one behind the other, left to right: the parts of a letterhead, the addresses
 * of two counsel, two signatures.
 * Not rows of labels and their words, nor a table: those are read across.
 */
export function partSideBySide(
  lines: readonly Line[],
  { across, isFirst }: { readonly across: number; readonly isFirst: boolean },
): readonly Line[] {
  const out: Line[] = [];
  let isHead = isFirst;
  let at = 0;
  while (at < lines.length) {
    const run = runFrom(lines, at);
    const rows = lines.slice(at, at + run.length);
    if (run.gutters.length > 0 && mayPart(rows, run.gutters, isHead)) {
      out.push(...columnsOf(rows, run.gutters).flat());
      at += run.length;
      continue;
    }
    const line = lines[at];
    if (line !== undefined) out.push(line);
    isHead &&=
      line === undefined || line.cells.length > 1 || line.x1 - line.x0 < proseWidth * across;
    at += 1;
  }
  return out;
}

/** The lines from one on that leave the same white space free. */
function runFrom(
  lines: readonly Line[],
  from: number,
): { readonly length: number; readonly gutters: readonly Gutter[] } {
  const first = lines[from];
  if (first === undefined || isTableLine(first)) return { length: 1, gutters: [] };
  let gutters = gapsOf(first);
  let end = from + 1;
  while (gutters.length > 0 && end < lines.length && end - from < mostRows) {
    const [line, before] = [lines[end], lines[end - 1]];
    if (line === undefined || before === undefined || isTableLine(line)) break;
    const step = line.baseline - before.baseline;
    if (step <= 0 || step > 1.7 * line.size) break;
    const left = gutters.flatMap((gutter) => narrowed(gutter, line));
    if (left.length === 0) break;
    gutters = left;
    end += 1;
  }
  // What stands below on one side only may be the text that goes on there.
  while (end > from + 1 && sidesOf(lines[end - 1], gutters) < 2) end -= 1;
  return { length: end - from, gutters };
}

function gapsOf({ cells, size }: Line): readonly Gutter[] {
  return cells.slice(1).flatMap((cell, index) => {
    const x0 = cells[index]?.x1 ?? cell.x0;
    return cell.x0 - x0 > 1.2 * size ? [{ x0, x1: cell.x0 }] : [];
  });
}

/** What a line leaves of a gutter; nothing if it runs over it. */
function narrowed({ x0, x1 }: Gutter, { cells, size }: Line): readonly Gutter[] {
  let [from, to] = [x0, x1];
  for (const cell of cells) {
    if (cell.x0 >= to || cell.x1 <= from) continue;
    if (cell.x0 > from) to = Math.min(to, cell.x0);
    else from = Math.max(from, cell.x1);
  }
  return to - from > size ? [{ x0: from, x1: to }] : [];
}

function sidesOf(line: Line | undefined, gutters: readonly Gutter[]): number {
  const sides = line?.cells.map(({ x0 }) => gutters.filter((gutter) => gutter.x1 <= x0).length);
  return new Set(sides).size;
}

function mayPart(rows: readonly Line[], gutters: readonly Gutter[], isHead: boolean): boolean {
  const both = rows.filter((row) => sidesOf(row, gutters) > 1);
  if (both.length < fewestRows) return false;
  const cells = both.flatMap((row) => row.cells);
  if (cells.some(isNumeric)) return false;
  // "Name:   Ada Brook" and "(a)   the list" are read across.
  const firsts = both.map(({ cells: [first] }) => (first === undefined ? "" : textOf(first)));
  if (firsts.filter((first) => first.endsWith(":") || first.length < 5).length * 2 >= both.length) {
    return false;
  }
  const columns = columnsOf(rows, gutters);
  return isHead || columns.every((column) => column.some((line) => contact.test(textOf(line))));
}

function columnsOf(rows: readonly Line[], gutters: readonly Gutter[]): readonly PartLine[][] {
  const columns: PartLine[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const row of rows) {
    const sides = Map.groupBy(
      row.cells,
      ({ x0 }) => gutters.filter((gutter) => gutter.x1 <= x0).length,
    );
    for (const [side, cells] of sides) columns[side]?.push({ ...lineOf(cells), isPart: true });
  }
  return columns;
}
