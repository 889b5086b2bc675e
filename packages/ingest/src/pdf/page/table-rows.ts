import type { Row } from "@recount/core";
import { type Line, textOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { raiseMarks } from "./raise-marks.ts";
import { depthsOf } from "./row-depths.ts";
import { type Column, columnAt, isNumeric, numericCells } from "./table-columns.ts";

/** A cell before its text is laid down, and the columns and rows that it takes if more than one. */
export interface CellDraft {
  readonly column: number;
  readonly width?: number;
  readonly height?: number;
  readonly tokens: readonly Token[];
}

/** A row before its text is laid down; column 0 is the label's. */
export interface RowDraft {
  readonly kind: Row["kind"];
  readonly depth: number;
  readonly cells: readonly CellDraft[];
}

interface Group {
  readonly lines: readonly Line[];
  readonly numbers: boolean;
}

/** Turns the lines of a table into rows; a label that runs over several lines is one label. */
export function readRows(lines: readonly Line[], columns: readonly Column[]): readonly RowDraft[] {
  const groups = groupLines(lines);
  const rows = groups.map((group) => cellsOf(group.lines, columns));
  const labels = rows.map((cells) => cells.find(({ column }) => column === 0)?.tokens);
  const depths = depthsOf(labels);
  return rows.map((cells, index) => ({
    kind: isTotal(labels[index] ?? []) ? "total" : "body",
    depth: depths[index] ?? 0,
    cells,
  }));
}

const total = /^(?:grand\s+|sub-?\s?|overall\s+|combined\s+)?totals?\b|\b(?:sub)?totals?:?$/i;

/** Whether a row's label says that the row sums others. */
export function isTotal(label: readonly Token[]): boolean {
  return total.test(label.map(({ text }) => text).join(" "));
}

/** Joins the lines of one row: a wrapped label may stand above its numbers, below them or around them. */
function groupLines(lines: readonly Line[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, line] of lines.entries()) {
    const numbers = numericCells(line).length > 0;
    const last = groups.at(-1);
    if (last !== undefined && continues(last, line, lines[index + 1], numbers)) {
      groups[groups.length - 1] = {
        lines: [...last.lines, line],
        numbers: last.numbers || numbers,
      };
    } else {
      groups.push({ lines: [line], numbers });
    }
  }
  return groups;
}

function continues(group: Group, line: Line, next: Line | undefined, numbers: boolean): boolean {
  const last = group.lines.at(-1);
  if (last === undefined || (group.numbers && numbers)) return false;
  const above = line.baseline - last.baseline;
  const below = next === undefined ? Number.POSITIVE_INFINITY : next.baseline - line.baseline;
  if (above > 2.6 * line.size || textOf(last).endsWith(":")) return false;
  const label = textOf(line);
  const starts = /^[\p{Ll}(&]/u.test(label);
  if (isNumeric(line.cells[0] ?? { tokens: [], x0: 0, x1: 0 })) return !group.numbers;
  // A label line belongs to whichever neighbour stands closer; set evenly, small letters tell.
  if (!numbers && above > below * 1.25) return false;
  if (!numbers && above * 1.25 < below && group.numbers) return !label.endsWith(":");
  const open = /(?:,|\b(?:of|the|with|in|to|and|or|by|for|from|at|a|an))$/i.test(textOf(last));
  return starts || (open && !group.numbers);
}

function cellsOf(lines: readonly Line[], columns: readonly Column[]): RowDraft["cells"] {
  const edge = columns[0]?.x0 ?? 0;
  const cells = new Map<number, Token[]>();
  for (const line of lines) {
    for (const cell of line.cells) {
      const isLabel = !isNumeric(cell) && (cell.x0 + cell.x1) / 2 < edge;
      const column = isLabel ? 0 : 1 + columnAt(columns, cell);
      cells.set(column, [...(cells.get(column) ?? []), ...cell.tokens]);
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, tokens]) => ({ column, tokens: raiseMarks(tokens) }));
}
