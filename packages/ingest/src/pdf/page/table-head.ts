import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { type Column, columnAt } from "./table-columns.ts";
import type { RowDraft } from "./table-rows.ts";

const mostLines = 5;

/** The lines directly above a table that are titles of its columns, top to bottom. */
export function headLines(above: readonly Line[], columns: readonly Column[]): readonly Line[] {
  const head: Line[] = [];
  let below: Line | undefined;
  for (const line of above.slice(-mostLines).reverse()) {
    const near = below === undefined || below.y0 - line.y1 < 1.2 * line.size;
    if (!near || !isHead(line, columns, head.length > 0)) break;
    head.unshift(line);
    below = line;
  }
  // A label alone in the first column is a row of the table, or the line before it.
  while (head[0] !== undefined && !overNumbers(head[0], columns)) head.shift();
  return head;
}

function isHead(line: Line, columns: readonly Column[], begun: boolean): boolean {
  const text = textOf(line);
  if (/[.;]$/.test(text) && line.cells.length === 1) return false;
  const edge = columns[0]?.x0 ?? 0;
  const wide = line.cells.some(
    (cell) => cell.x0 < edge - 60 && cell.x1 > edge + 4 && cell.tokens.length > 6,
  );
  return !wide && (overNumbers(line, columns) || (begun && line.x1 < edge));
}

function overNumbers(line: Line, columns: readonly Column[]): boolean {
  const reach = 14;
  const over = (cell: { readonly x0: number; readonly x1: number }): boolean =>
    columns.some(({ x0, x1 }) => cell.x0 < x1 + reach && cell.x1 > x0 - reach);
  const [first, ...others] = line.cells;
  if (first === undefined) return false;
  return others.length > 0
    ? others.every(over)
    : over(first) && first.x0 > (columns[0]?.x0 ?? 0) - 90;
}

/** Joins the words of head lines by the column that they stand over. */
export function readHead(lines: readonly Line[], columns: readonly Column[]): RowDraft {
  const cells = new Map<number, Token[]>();
  const edge = columns[0]?.x0 ?? 0;
  for (const line of lines) {
    for (const cell of line.cells) {
      // A title that spans two columns by its gap alone is cut between its words.
      const parts = spans(cell, columns) ? cell.tokens.map((token) => [token]) : [cell.tokens];
      for (const tokens of parts) {
        const x0 = tokens[0]?.x0 ?? 0;
        const x1 = tokens.at(-1)?.x1 ?? 0;
        const column = x1 < edge - 14 || x0 + x1 < 2 * edge - 90 ? 0 : 1 + nearest(columns, x0, x1);
        cells.set(column, [...(cells.get(column) ?? []), ...tokens]);
      }
    }
  }
  return {
    kind: "header",
    depth: 0,
    cells: [...cells].sort(([a], [b]) => a - b).map(([column, tokens]) => ({ column, tokens })),
  };
}

function spans(cell: Column & { readonly tokens: readonly Token[] }, columns: readonly Column[]) {
  const under = columns.filter(({ x0, x1 }) => cell.x0 < x1 && cell.x1 > x0);
  return under.length > 1 && cell.tokens.length > 1;
}

function nearest(columns: readonly Column[], x0: number, x1: number): number {
  return columnAt(columns, { x0, x1 });
}

/** Whether a line holds no digits that could be rows; used to keep years in a head out of the body. */
export function isYears(line: Line): boolean {
  const tokens = tokensOf(line).filter(({ text }) => /\d/.test(text));
  return tokens.length > 1 && tokens.every(({ text }) => /^(?:19|20)\d\d$/.test(text));
}
