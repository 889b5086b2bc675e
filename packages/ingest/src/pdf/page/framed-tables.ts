import { cellOf, type Line, lineOf } from "../layout/lines.ts";
import { gatherStrokes } from "../layout/rule-lines.ts";
import type { Sheet, Token } from "../layout/token.ts";
import { type FramedCell, fillCells } from "./framed-cells.ts";
import { readFramedRows } from "./framed-rows.ts";
import { type Frame, findFrames } from "./frames.ts";
import { kindRows } from "./row-kinds.ts";
import { isNumeric } from "./table-columns.ts";
import type { RowDraft } from "./table-rows.ts";
import type { TableDraft } from "./tables.ts";

/** A table that the lines around its cells show, in its place among the lines of the page. */
export interface TableLine extends Line {
  readonly table: TableDraft;
}

export function isTableLine(line: Line): line is TableLine {
  return "table" in line;
}

/** A cell of more words holds the page's text, and its lines are the page's frame. */
const mostWords = 150;
/** A page of more words is no page. */
const mostInside = 20_000;
/** Below the last number, a cell of more words is a note. */
const longestCell = 25;

/** Takes the tables out of a page's words that are drawn as tables. Not captions and forms: their boxes hold no numbers. */
export function takeFramed(
  sheet: Sheet,
  tokens: readonly Token[],
): { readonly tables: readonly TableLine[]; readonly rest: readonly Token[] } {
  const tables: TableLine[] = [];
  let rest = tokens;
  for (const frame of findFrames(gatherStrokes(sheet.rules, sheet.down))) {
    if (frame.upright.length < 2 || frame.level.length < 2) continue;
    const inside = rest.filter((token) => isInside(token, frame));
    if (inside.length > mostInside) continue;
    const cells = fillCells(frame, inside);
    if (!mayBeTable(cells)) continue;
    const { rows, notes } = partNotes(kindRows(readFramedRows(frame, cells)));
    const numbered = rows.filter(
      ({ kind, cells: own }) =>
        kind !== "header" &&
        own.some(({ column, tokens: words }) => column > 0 && isNumeric(cellOf(words))),
    );
    const width = Math.max(0, ...rows.map(({ cells: own }) => own.length));
    if (width < 2 || numbered.length < (rows[0]?.kind === "header" ? 1 : 2)) continue;
    const taken = new Set(inside.filter(({ order }) => !notes.has(order)));
    rest = rest.filter((token) => !taken.has(token));
    const { number: page } = sheet;
    tables.push({
      ...lineOf([cellOf([...taken])]),
      ...extentOf(frame, notes, inside),
      table: { kind: "table", page, rows },
    });
  }
  return { tables, rest };
}

function isInside({ x0, x1, y0, y1 }: Token, frame: Frame): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > frame.x0 && x < frame.x1 && y > frame.y0 && y < frame.y1;
}

function mayBeTable(cells: readonly FramedCell[]): boolean {
  return (
    cells.length > 2 &&
    cells.some(({ tokens }) => tokens.some(({ text }) => /\d/.test(text))) &&
    cells.every((cell) => cell.tokens.length <= mostWords || cells.length > 6)
  );
}

/** Notes that stand within the frame, below the last number, are text and no row. */
function partNotes(rows: readonly RowDraft[]): {
  readonly rows: readonly RowDraft[];
  readonly notes: ReadonlySet<number>;
} {
  const last = rows.findLastIndex(({ cells }) =>
    cells.some(({ tokens }) => isNumeric(cellOf(tokens))),
  );
  const from = rows.findIndex((row, index) => index > last && isNote(row));
  if (from < 0) return { rows, notes: new Set() };
  const words = rows.slice(from).flatMap(({ cells }) => cells.flatMap(({ tokens }) => tokens));
  return { rows: rows.slice(0, from), notes: new Set(words.map(({ order }) => order)) };
}

function isNote({ cells }: RowDraft): boolean {
  const [first] = cells;
  const opening = first?.tokens[0]?.text ?? "";
  return (
    /^(?:notes?|sources?|disclaimers?)\b|^[*†‡§]/i.test(opening) ||
    cells.some(({ tokens }) => tokens.length > longestCell)
  );
}

function extentOf(frame: Frame, notes: ReadonlySet<number>, inside: readonly Token[]) {
  const { x0, x1, y0 } = frame;
  const below = inside.filter(({ order }) => notes.has(order)).map((token) => token.y0);
  const y1 = Math.min(frame.y1, ...below);
  return { x0, x1, y0, y1, baseline: y1 };
}

/** Puts tables among lines in reading order: each before the first line that stands below it. */
export function insertTables(
  lines: readonly Line[],
  tables: readonly TableLine[],
): readonly Line[] {
  return [...tables]
    .sort((a, b) => b.y0 - a.y0)
    .reduce<readonly Line[]>((all, table) => {
      const beside = (line: Line) => line.x0 < table.x1 && line.x1 > table.x0;
      const below = all.findIndex((line) => beside(line) && line.y0 >= table.y0 - 1);
      const above = all.findLastIndex((line) => beside(line) && line.y1 <= table.y0 + 1);
      const at = below >= 0 && below > above ? below : above >= 0 ? above + 1 : Math.max(0, below);
      return [...all.slice(0, at), table, ...all.slice(at)];
    }, lines);
}
