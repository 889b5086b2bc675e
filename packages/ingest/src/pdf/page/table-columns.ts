import { type Cell, type Line, textOf } from "../layout/lines.ts";

/** The x range that a table's column takes. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
}

const digits = "(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)?(?:\\.\\d+)?";
const mark = "\\s?(?:[*†‡§]{0,3}|\\([a-z]\\)|\\[[a-z\\d]\\])";
const number = new RegExp(`^[([]?[-–−+<>~]?\\s?[$€£]?\\s?\\(?${digits}\\s?%?[)\\]]?${mark}$`);
/** "12 (18.7%)", "12 / 18.7%", "10–15", "10 to 15", "9 of 12" */
const pair = new RegExp(
  `^[$€£]?${digits}%?(?:\\s?\\(\\s?[$€£]?${digits}\\s?%?\\s?\\)|\\s?(?:[/–-]|to|(?:out )?of)\\s?[$€£]?${digits}\\s?%?)${mark}$`,
);
const nothing = /^(?:[-–—]{1,3}|n\/?a\.?|none|\*)$/i;

const bound =
  /^(?:up to|at most|at least|less than|fewer than|more than|over|under|about|approximately)\s/i;

/** Whether a cell holds a number, or what stands for one that is missing; not "30." that opens an item. */
export function isNumeric(cell: Cell): boolean {
  const hasDigit = cell.tokens.some((token) => /\d/.test(token.text));
  // Most cells are lines of prose; what stands for a number is one word.
  if (!hasDigit && cell.tokens.length > 1 && !cell.tokens.some(({ raised }) => raised))
    return false;
  const text = cell.tokens
    .filter(({ raised }) => !raised)
    .map((token) => token.text)
    .join(" ");
  // An amount may end its cell with a stop; "30." alone opens an item.
  const bare = (/[$€£]/.test(text) ? text.replace(/\.$/, "") : text).replace(bound, "");
  if (nothing.test(text)) return true;
  return /\d/.test(text) && (number.test(bare) || (/\d\D+\d/.test(bare) && pair.test(bare)));
}

/** More words side by side than this are no labels of a row. */
const mostWords = 3;

/** The numeric cells of a line that can be a row: labels, or nothing, and numbers; no dot leaders. */
export function numericCells(line: Line): readonly Cell[] {
  if (/\.{4,}|(?:\. ){4,}/.test(textOf(line))) return [];
  const cells = line.cells.filter(isNumeric);
  const others = line.cells.length - cells.length;
  const digits = cells.some((cell) => /\d/.test(textOf(cell)));
  return digits && others <= Math.max(mostWords, cells.length) ? cells : [];
}

/** Whether a row has no more words than numbers, and so needs nothing else to be a row. */
export function isPlainRow(line: Line): boolean {
  const numbers = line.cells.filter(isNumeric).length;
  return line.cells.length - numbers <= Math.max(1, numbers);
}

/** How many numeric cells of two lines stand under each other: flush right, flush left, or centred. */
export function sharedColumns(a: readonly Cell[], b: readonly Cell[]): number {
  return a.filter((cell) => b.some((other) => aligned(cell, other))).length;
}

function aligned(a: Cell, b: Cell): boolean {
  const near = 4;
  return (
    Math.abs(a.x1 - b.x1) < near ||
    Math.abs(a.x0 - b.x0) < near ||
    Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * near
  );
}

/** The columns that numeric cells form: cells whose x ranges meet share one. */
export function columnsOf(cells: readonly Cell[]): readonly Column[] {
  const columns: Column[] = [];
  for (const cell of [...cells].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1)) {
    const last = columns.at(-1);
    if (last !== undefined && cell.x0 < last.x1) {
      columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, cell.x1) };
    } else {
      columns.push({ x0: cell.x0, x1: cell.x1 });
    }
  }
  return columns;
}

/** The column that a stretch overlaps most; the nearest if it overlaps none. */
export function columnAt(columns: readonly Column[], at: Column): number {
  const overlap = (column: Column): number =>
    Math.min(column.x1, at.x1) - Math.max(column.x0, at.x0);
  return columns.reduce(
    (best, column, index) =>
      overlap(column) > overlap(columns[best] ?? { x0: 0, x1: 0 }) ? index : best,
    0,
  );
}
