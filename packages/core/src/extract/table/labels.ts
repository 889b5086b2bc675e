import type { Cell } from "../../model/document.ts";
import type { RowView } from "../../model/table-view.ts";
import { useOf } from "./column-use.ts";
import type { Column, TableCells } from "./table-cells.ts";

/** What names the rows of a table. */
export interface Labels {
  /** The heads over the labels: "Facility". */
  readonly heads: readonly Cell[];
  /** A row's own labels, left to right. */
  readonly of: (view: RowView) => readonly Cell[];
  /** The labels of the rows that it stands under, outermost first, and its own. */
  readonly path: (view: RowView) => readonly Cell[];
}

/**
 * Labels stand left of the first column of figures; where nothing does, right behind it ("497 | Children in
 * care"). Numbers that only count the rows are none.
 */
export function labelsOf({ views, columns }: TableCells, first: Column, text: string): Labels {
  const numbered = new Set(columns.map(({ index }) => index));
  const counters = new Set(
    columns.filter((column) => useOf(column, text) === "row-number").map(({ index }) => index),
  );
  const isLeft = ({ column }: Cell) => column < first.index && !counters.has(column);
  // Numbers of lines, with some of them lost, also stand before words.
  const isBehind = ({ column }: Cell) =>
    column === first.index + 1 && !numbered.has(column) && !climb(first);
  const isLabel = views.some(({ cells }) => cells.some(isLeft)) ? isLeft : isBehind;
  const known = new Map<RowView, readonly Cell[]>();
  const of = (view: RowView): readonly Cell[] => {
    const found = known.get(view) ?? view.cells.filter(isLabel);
    known.set(view, found);
    return found;
  };
  const heads = (views[0]?.heads ?? []).flatMap(({ cells }) =>
    cells.filter(({ column, width = 1 }) => column + width <= first.index),
  );
  return { heads, of, path: (view) => [...view.above.flatMap(of), ...of(view)] };
}

/** Fewer numbers than this grow downwards by chance. */
const fewestClimbing = 4;

function climb({ cells }: Column): boolean {
  const values = cells.flatMap(({ number }) => (number === "dash" ? [] : [number.value]));
  return (
    values.length >= fewestClimbing &&
    values.every((value, index) => value < 100 && (index === 0 || value > (values[index - 1] ?? 0)))
  );
}

/** The row's own label, innermost. */
export function ownLabel(text: string, labels: Labels, view: RowView): string {
  const label = labels.of(view).at(-1);
  return label === undefined ? "" : text.slice(label.start, label.end);
}
