import { gatherLines, type Line, textOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { edgeAt, edgesOf, type FramedCell } from "./framed-cells.ts";
import type { Frame } from "./frames.ts";
import { isNumeric } from "./table-columns.ts";

/** A cell in its place among the lines of the frame. */
export interface PlacedCell {
  readonly tokens: readonly Token[];
  readonly column: number;
  readonly width: number;
  readonly row: number;
  readonly height: number;
}

/** Points by which the words of one row may stand higher or lower than each other. */
const slack = 4;

export type RowCells = readonly Omit<PlacedCell, "row">[];

/** The rows of a frame, top to bottom; columns and rows without a word are left out. */
export function readFramedRows(frame: Frame, cells: readonly FramedCell[]): readonly RowCells[] {
  const xs = edgesOf([frame.x0, frame.x1, ...cells.flatMap(({ x0, x1 }) => [x0, x1])]);
  const ys = edgesOf([frame.y0, frame.y1, ...cells.flatMap(({ y0, y1 }) => [y0, y1])]);
  const placed = cells.map(({ tokens, x0, x1, y0, y1 }): PlacedCell => {
    const [column, row] = [edgeAt(xs, x0), edgeAt(ys, y0)];
    const width = Math.max(1, edgeAt(xs, x1) - column);
    return { tokens, column, width, row, height: Math.max(1, edgeAt(ys, y1) - row) };
  });
  const bands = Map.groupBy(placed, ({ row }) => row);
  const rows = [...bands.keys()]
    .sort((a, b) => a - b)
    .flatMap((row) => splitBand(bands.get(row) ?? [], xs));
  return withoutEmptyColumns(rows);
}

/** Rows between two lines of a frame: one, or as many as there are numbers under each other. */
function splitBand(cells: readonly PlacedCell[], xs: readonly number[]): readonly RowCells[] {
  const layers = layersOf(cells);
  if (layers.length > 1) return layers.flatMap((layer) => splitBand(layer, xs));
  const stacks = cells.map(({ tokens }) => gatherLines(tokens));
  const isOpen = cells.some(({ width }, index) => width > 1 && isRows(stacks[index] ?? []));
  if (isOpen) return splitOpenBand(cells, xs);
  const numbers = stacks.map((lines) => (lines.every(isNumber) ? lines.length : 0));
  const most = Math.max(0, ...numbers);
  const labels = stacks[cells.findIndex(({ column }) => column === firstOf(cells))] ?? [];
  const anchors = stacks[numbers.indexOf(most)]?.map(({ baseline }) => baseline) ?? [];
  if (most < 2 || !anchors.every((anchor) => hasLabelAt(labels, anchor))) return [cells];
  // Set at the top of their rows, as most are, numbers stand above the further lines of a label.
  const first = Math.min(...cells.flatMap(({ tokens }) => tokens.map(({ baseline }) => baseline)));
  const isAtTop = (anchors[0] ?? 0) - first < slack;
  const rowOf = ({ baseline }: Token): number =>
    isAtTop
      ? Math.max(
          0,
          anchors.findLastIndex((anchor) => anchor <= baseline + slack),
        )
      : edgeAt(anchors, baseline);
  const rows: Omit<PlacedCell, "row">[][] = anchors.map(() => []);
  for (const cell of cells) {
    for (const [index, tokens] of Map.groupBy(cell.tokens, rowOf)) {
      rows[index]?.push({ ...cell, tokens });
    }
  }
  return rows;
}

/** A head over several columns may stand in one box with the heads below it: what overlaps is of two rows. */
function layersOf(cells: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] {
  const topOf = ({ tokens }: PlacedCell) => Math.min(...tokens.map(({ baseline }) => baseline));
  const levels: { readonly cell: PlacedCell; readonly level: number }[] = [];
  for (const cell of [...cells].sort((a, b) => topOf(a) - topOf(b))) {
    const above = levels.filter((other) => overlap(other.cell, cell)).map(({ level }) => level);
    levels.push({ cell, level: Math.max(-1, ...above) + 1 });
  }
  const last = Math.max(...levels.map(({ level }) => level));
  const layers: PlacedCell[][] = Array.from({ length: last + 1 }, () => []);
  for (const { cell, level } of levels) {
    const isUnder = levels.some((other) => other.level > level && overlap(other.cell, cell));
    layers[isUnder ? level : last]?.push(cell);
  }
  return layers;
}

function overlap(a: PlacedCell, b: PlacedCell): boolean {
  return a !== b && a.column < b.column + b.width && b.column < a.column + a.width;
}

/** A label begins at the height of its number; one that goes on begins in small letters. */
function hasLabelAt(labels: readonly Line[], anchor: number): boolean {
  return labels.some(
    (line) => Math.abs(line.baseline - anchor) < slack && !/^[\p{Ll}(]/u.test(textOf(line)),
  );
}

function firstOf(cells: readonly PlacedCell[]): number {
  return Math.min(...cells.map(({ column }) => column));
}

function isNumber({ cells: [cell, ...others] }: Line): boolean {
  return cell !== undefined && others.length === 0 && isNumeric(cell);
}

/** Several lines with a gap that is wider than a space, and numbers in two of them. */
function isRows(lines: readonly Line[]): boolean {
  const gapped = lines.filter(({ cells }) => cells.length > 1);
  return gapped.filter(({ cells }) => cells.some(isNumeric)).length > 1;
}

/** Rows below a head whose columns are not drawn further down: each word stands under its head. */
function splitOpenBand(cells: readonly PlacedCell[], xs: readonly number[]): readonly RowCells[] {
  const lines = gatherLines(cells.flatMap(({ tokens }) => tokens)).map((line) => ({
    line,
    cells: cellsUnder(line, xs),
  }));
  const rows: { columns: ReadonlySet<number>; cells: Map<number, Token[]>; last: Line }[] = [];
  for (const { line, cells: own } of lines) {
    const row = rows.at(-1);
    const hasNumber = line.cells.some(isNumeric);
    if (row === undefined || hasNumber || !continues(row, line, own)) {
      rows.push({ columns: new Set(own.keys()), cells: own, last: line });
      continue;
    }
    for (const [column, tokens] of own) {
      row.cells.set(column, [...(row.cells.get(column) ?? []), ...tokens]);
    }
    row.last = line;
  }
  return rows.map(({ cells: own }) =>
    [...own]
      .sort(([a], [b]) => a - b)
      .map(([column, tokens]) => ({ column, tokens, width: 1, height: 1 })),
  );
}

function cellsUnder({ cells }: Line, xs: readonly number[]): Map<number, Token[]> {
  const own = new Map<number, Token[]>();
  for (const { tokens } of cells) {
    let column = 0;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      const gap = before === undefined ? Number.POSITIVE_INFINITY : token.x0 - before.x1;
      // Words that run on over the edge are of the column in which they began.
      if (gap > 0.6 * token.size) {
        const middle = (token.x0 + token.x1) / 2;
        column = Math.max(0, xs.filter((x) => x <= middle).length - 1);
      }
      own.set(column, [...(own.get(column) ?? []), token]);
    }
  }
  return own;
}

/** Words without a number go on with the cells above them, if they stand under no others and close by. */
function continues(
  row: { readonly columns: ReadonlySet<number>; readonly last: Line },
  line: Line,
  own: ReadonlyMap<number, unknown>,
): boolean {
  if (line.baseline - row.last.baseline > 1.8 * line.size) return false;
  const isLabel = own.size === 1 && own.has(Math.min(...row.columns));
  return isLabel
    ? /^[\p{Ll}(&]/u.test(textOf(line))
    : [...own.keys()].every((one) => row.columns.has(one));
}

/** Numbers the columns anew, past those that two lines side by side leave between them. */
function withoutEmptyColumns(rows: readonly RowCells[]): readonly RowCells[] {
  const starts = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
  const kept = [...starts].sort((a, b) => a - b);
  const numberOf = new Map(kept.map((column, index) => [column, index]));
  return rows.map((cells) =>
    [...cells]
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const within = kept.filter((one) => one >= cell.column && one < cell.column + cell.width);
        return {
          ...cell,
          column: numberOf.get(cell.column) ?? 0,
          width: Math.max(1, within.length),
        };
      }),
  );
}
