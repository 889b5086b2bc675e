import type { Figure } from "../model/figure.ts";
import type { RowView } from "../model/table-view.ts";

/** What a place in a table holds: a figure, something that is none (a dash, "n/a", words), or nothing. */
export type CellAt = Figure | "none" | "empty";

export interface Grid {
  readonly text: string;
  readonly views: readonly RowView[];
  readonly at: (row: number, column: number) => CellAt;
}

const grand = /^(?:grand|overall|combined|all)\b|^totals?,?\s+all\b/i;
/** A row that opens so repeats members of the row before it. */
const nested = /^(?:of\s+(?:whom|which|these|those|them)|including|incl\.|includes|thereof)\b/i;

/**
 * The parts that a total may stand for, by each reading that the layout allows; none where no reading does.
 * Parts are of one level: a row that stands under another part is not a part, nor is one that a subtotal holds.
 */
export function partsOf(grid: Grid, total: number, column: number): readonly (readonly Figure[])[] {
  const view = grid.views[total];
  if (view === undefined) return [];
  const from = startOf(grid.views, total);
  const totals = range(from, total).filter((row) => isBeside(grid.views[row], view));
  const last = totals.at(-1);
  const label = labelOf(grid, view);
  const readings: (readonly number[])[] = [];
  if (last === undefined) {
    readings.push(range(from, total));
  } else if (grand.test(label) || last === total - 1) {
    readings.push([...totals, ...range(last + 1, total)]);
  } else {
    readings.push(range(last + 1, total), [...totals, ...range(last + 1, total)]);
    readings.push([last, ...range(last + 1, total)]);
  }
  return readings.flatMap((rows) => {
    const parts = frontier(grid, rows, column);
    return parts === null || parts.length < 2 ? [] : [parts];
  });
}

/** The rows below a total that stands first in its group. */
export function partsBelow(grid: Grid, total: number, column: number): readonly Figure[] | null {
  const view = grid.views[total];
  if (view === undefined || startOf(grid.views, total) !== total) return null;
  let to = total + 1;
  while (grid.views[to]?.heads === view.heads && grid.views[to]?.row.kind === "body") to += 1;
  const parts = frontier(grid, range(total + 1, to), column);
  return parts === null || parts.length < 2 ? null : parts;
}

/** The first row of the group that a total closes: the rows that stand under what it stands under. */
function startOf(views: readonly RowView[], total: number): number {
  const own = views[total];
  const parent = own?.above.at(-1);
  if (parent !== undefined) return views.indexOf(parent) + 1;
  let from = total;
  while (from > 0 && views[from - 1]?.heads === own?.heads) from -= 1;
  return from;
}

/** Whether a row is a total that stands under the same row as another. */
function isBeside(view: RowView | undefined, other: RowView): boolean {
  return view?.row.kind === "total" && view.above.at(-1) === other.above.at(-1);
}

/** The outermost rows with a figure in the column; `null` if one of them has none that can be summed. */
function frontier(grid: Grid, rows: readonly number[], column: number): readonly Figure[] | null {
  const parts: Figure[] = [];
  const taken = new Set<RowView>();
  const chosen = new Set(rows.map((row) => grid.views[row]));
  for (const row of orderedTotalsFirst(grid, rows)) {
    const view = grid.views[row];
    if (view === undefined || view.above.some((above) => taken.has(above))) continue;
    const isGroup = chosen.has(view) && hasRowsUnder(grid.views, row);
    const cell = grid.at(row, column);
    if (cell === "empty" && isGroup) continue;
    if (typeof cell === "string" || nested.test(labelOf(grid, view))) return null;
    parts.push(cell);
    taken.add(view);
    // A subtotal stands for the group that it closes.
    const group = view.row.kind === "total" ? view.above.at(-1) : undefined;
    if (group !== undefined && chosen.has(group)) taken.add(group);
  }
  return parts;
}

/** Subtotals of groups come before what stands in the groups, so that they are met first. */
function orderedTotalsFirst({ views }: Grid, rows: readonly number[]): readonly number[] {
  const isInner = (row: number) => views[row]?.row.kind === "total";
  return [...rows.filter(isInner), ...rows.filter((row) => !isInner(row))];
}

function hasRowsUnder(views: readonly RowView[], row: number): boolean {
  const view = views[row];
  return view !== undefined && views[row + 1]?.above.includes(view) === true;
}

function labelOf({ text }: Grid, { cells: [label] }: RowView): string {
  return label === undefined ? "" : text.slice(label.start, label.end);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
