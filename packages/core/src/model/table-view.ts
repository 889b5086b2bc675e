import type { Cell, Row } from "./document.ts";

/** A row of a table with the rows that govern it. */
export interface RowView {
  readonly row: Row;
  /** The rows that it stands under, outermost first; never a row that it is beside. */
  readonly above: readonly RowView[];
  /** The rows of column heads that hold for it, top to bottom. */
  readonly heads: readonly Row[];
  /** Its cells and those that reach down into it from the rows above. */
  readonly cells: readonly Cell[];
}

/** A row under which others may stand, and what is known of the groups that stand under it. */
interface Open {
  readonly view?: RowView;
  readonly level: number;
  isGroup: boolean;
  groups: number;
  totals: number;
}

/** What a table says by its layout alone: which heads and which rows govern each of its rows. */
export function viewTable(rows: readonly Row[], text: string): readonly RowView[] {
  const views: RowView[] = [];
  let open = [root()];
  let heads: Row[] = [];
  let inHead = true;
  let before = 0;
  const reaching = new Map<number, { readonly cell: Cell; left: number }>();
  for (const row of rows) {
    const cells = reachInto(row, reaching);
    if (row.kind === "header" && !opensGroup(cells, heads, views.length)) {
      heads = inHead ? [...heads, row] : [row];
      inHead = true;
      open = [root()];
      continue;
    }
    inHead = false;
    // A total is set further in or out than its parts, to be seen; it belongs where they do.
    const depth = row.kind === "total" ? Math.min(row.depth, before) : row.depth;
    const level = levelOf(row, depth, text);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    if (row.kind === "total") leaveGroups(open, grand.test(firstWords(row, text)));
    const view = { row, cells, heads, above: open.flatMap((one) => one.view ?? []) };
    views.push(view);
    before = depth;
    if (row.kind !== "total") enter(open, view, level);
  }
  return views;
}

/** A head of one cell below the column heads, or among the rows, opens a group of rows. */
function opensGroup(cells: readonly Cell[], heads: readonly Row[], rows: number): boolean {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return false;
  return rows > 0 || (only.column === 0 && heads.some((head) => head.cells.length > 1));
}

function root(): Open {
  return { level: Number.NEGATIVE_INFINITY, isGroup: true, groups: 0, totals: 0 };
}

const grand = /^(?:grand|overall|combined)\b/i;

function firstWords({ cells: [label] }: Row, text: string): string {
  return label === undefined ? "" : text.slice(label.start, Math.min(label.end, label.start + 20));
}

/** A total that comes after several groups, of which no earlier one had a total, is the total of them all. */
function leaveGroups(open: Open[], isGrand: boolean): void {
  for (let at = open.length - 1; at > 0; at -= 1) {
    const outer = open[at - 1];
    if (outer === undefined) return;
    if (!isGrand && (outer.groups < 2 || outer.totals > 0)) {
      outer.totals += 1;
      return;
    }
    open.pop();
  }
}

function enter(open: Open[], view: RowView, level: number): void {
  const outer = open.at(-2);
  const parent = open.at(-1);
  // A row becomes a group with the first row that stands under it.
  if (outer !== undefined && parent?.isGroup === false) {
    outer.groups += 1;
    parent.isGroup = true;
  }
  open.push({ view, level, isGroup: false, groups: 0, totals: 0 });
}

/** Adds what reaches down from the rows above, and notes what reaches on. */
function reachInto(
  row: Row,
  reaching: Map<number, { readonly cell: Cell; left: number }>,
): readonly Cell[] {
  const from = [...reaching.values()].map(({ cell }) => cell);
  for (const [column, one] of reaching) {
    one.left -= 1;
    if (one.left < 1) reaching.delete(column);
  }
  for (const cell of row.cells) {
    const left = (cell.height ?? 1) - 1;
    if (left > 0) reaching.set(cell.column, { cell, left });
  }
  if (from.length === 0) return row.cells;
  return [...from, ...row.cells].sort((a, b) => a.column - b.column);
}

/** A label alone in its row that opens a group ("Discharged:") stands over rows of its own indent. */
function levelOf(row: Row, depth: number, text: string): number {
  const [label] = row.cells;
  if (label === undefined || row.cells.length > 1) return depth;
  const opens = row.kind === "header" || label.width !== undefined || text[label.end - 1] === ":";
  return opens ? depth - 0.5 : depth;
}

/**
 * The column heads over a column, top to bottom; a head over several columns counts for each. Over a
 * cell of several columns stand those alone that stand over them all.
 */
export function headsOver({ heads }: RowView, column: number, width = 1): readonly Cell[] {
  const covers = (head: Cell) =>
    head.column <= column && column + width <= head.column + (head.width ?? 1);
  return heads.flatMap(({ cells }) => cells.filter(covers));
}
