import { type Cell, type Line, textOf } from "../layout/lines.ts";
import { isTableLine } from "./framed-tables.ts";
import { readLabelList } from "./label-lists.ts";
import { columnsOf, isNumeric, isPlainRow, numericCells, sharedColumns } from "./table-columns.ts";
import { headLines, isYears, readHead } from "./table-head.ts";
import { type RowDraft, readRows } from "./table-rows.ts";
import { withTextColumns } from "./text-columns.ts";

/** A table found among the lines of a page. */
export interface TableDraft {
  readonly kind: "table";
  readonly page: number;
  readonly rows: readonly RowDraft[];
}

/** A label alone may take this many lines between two rows of numbers. */
const mostLabelLines = 3;

/** Takes the tables out of a page's lines; each stands where its first line stood. */
export function takeTables(lines: readonly Line[]): readonly (Line | TableDraft)[] {
  const out: (Line | TableDraft)[] = [];
  let from = 0;
  while (from < lines.length) {
    const framed = lines[from];
    if (framed !== undefined && isTableLine(framed)) {
      out.push(framed.table);
      from += 1;
      continue;
    }
    const list = readLabelList(lines, from);
    if (list !== undefined) {
      out.push({ kind: "table", page: framed?.page ?? 1, rows: list.rows });
      from = list.end;
      continue;
    }
    const end = endOfRun(lines, from);
    const body = lines.slice(from, end);
    const cells = body.flatMap(numericCells);
    if (end === from || !isTable(body)) {
      const line = lines[from];
      if (line !== undefined) out.push(line);
      from += 1;
      continue;
    }
    const columns = withTextColumns(body, columnsOf(cells));
    const before = trailingLines(out);
    const lead = labelsAbove(before, body, cells);
    const head = headLines(before.slice(0, before.length - lead.length), columns);
    out.splice(out.length - lead.length - head.length, lead.length + head.length);
    const rows = readRows([...lead, ...body], columns);
    const headed = head.length === 0 ? rows : [readHead(head, columns), ...rows];
    out.push({ kind: "table", page: body[0]?.page ?? 1, rows: fromFirst(headed) });
    from = end;
  }
  return out;
}

/** Columns count from the first in which anything stands: not every table has labels before its numbers. */
function fromFirst(rows: readonly RowDraft[]): readonly RowDraft[] {
  const first = Math.min(...rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: cell.column - first })),
  }));
}

function trailingLines(out: readonly (Line | TableDraft)[]): readonly Line[] {
  const lines: Line[] = [];
  for (const item of out.slice(-12)) {
    if ("cells" in item) lines.push(item);
    else lines.length = 0;
  }
  return lines;
}

/** Where the run of aligned rows that begins at a line ends; the line itself if none begins there. */
function endOfRun(lines: readonly Line[], from: number): number {
  const first = lines[from];
  let cells = first === undefined || isYears(first) ? [] : numericCells(first);
  if (first === undefined || cells.length === 0) return from;
  let end = from + 1;
  let last = first;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isTableLine(line) || index - end > mostLabelLines) break;
    const next = numericCells(line);
    const gap = line.baseline - (lines[index - 1] ?? line).baseline;
    if (gap > 4.5 * line.size || gap < 0) break;
    if (next.length === 0) {
      if (!isLabel(line, cells)) break;
      continue;
    }
    if (sharedColumns(next, cells) === 0 || line.baseline - last.baseline > 10 * line.size) break;
    cells = [...cells.slice(-60), ...next];
    last = line;
    end = index + 1;
  }
  return withTail(lines, end, cells);
}

/** The last row's label may run on below its numbers, in small letters and close by. */
function withTail(lines: readonly Line[], end: number, cells: readonly Cell[]): number {
  const line = lines[end];
  const last = lines[end - 1];
  if (line === undefined || last === undefined || isTableLine(line)) return end;
  const close = line.baseline - last.baseline < 1.5 * line.size && line.baseline > last.baseline;
  const runsOn = /^[\p{Ll}(]/u.test(textOf(line)) && isLabel(line, cells);
  return close && runsOn && numericCells(line).length === 0 ? end + 1 : end;
}

/** Whether a line stands wholly left of the numbers. */
function isLabel(line: Line, cells: readonly Cell[]): boolean {
  const edge = Math.min(...cells.map(({ x0 }) => x0));
  return line.cells.length === 1 && line.x1 < edge + 2;
}

function labelsAbove(
  before: readonly Line[],
  body: readonly Line[],
  cells: readonly Cell[],
): readonly Line[] {
  const lead: Line[] = [];
  let below = body[0];
  // Rows are double spaced where the paper is, and never wider apart than each other by much.
  const spacing = Math.max(1.3, ...gapsIn(body)) * 1.2;
  for (const line of [...before].reverse()) {
    const gap = (below?.baseline ?? 0) - line.baseline;
    if (!isLabel(line, cells) || gap > spacing * line.size || lead.length >= mostLabelLines) break;
    const wide = line.x1 - line.x0;
    if (wide < 10 || /[.;]$/.test(textOf(line))) break;
    lead.unshift(line);
    below = line;
  }
  return lead;
}

function gapsIn(body: readonly Line[]): readonly number[] {
  return body.slice(1).map((line, index) => {
    const before = body[index] ?? line;
    return Math.min(2.6, (line.baseline - before.baseline) / line.size);
  });
}

/** Two numeric columns over two rows are a table; one column needs labels and three rows. */
function isTable(body: readonly Line[]): boolean {
  const rows = body.filter((line) => numericCells(line).length > 0);
  if (!rows.every((row) => isPlainRow(row) || standsUnder(row, rows))) return false;
  const twoWide = rows.filter((row) => numericCells(row).length >= 2).length;
  if (rows.length >= 2 && twoWide >= 2) return true;
  return rows.filter((line) => line.cells.length >= 2).length >= 3;
}

/** Whether the words of a row begin where those of other rows do. */
function standsUnder(row: Line, rows: readonly Line[]): boolean {
  const words = row.cells.filter((cell) => !isNumeric(cell));
  return words.every(({ x0 }) =>
    rows.some((other) => other !== row && other.cells.some((cell) => Math.abs(cell.x0 - x0) < 4)),
  );
}
