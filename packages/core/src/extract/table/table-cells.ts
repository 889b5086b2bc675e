import type { Block, Cell } from "../../model/document.ts";
import { headsOver, type RowView, viewTable } from "../../model/table-view.ts";
import { type CellNumber, readCellNumber, standIn } from "./cell-number.ts";

/** A cell below the heads that holds a number, or a dash in its place. */
export interface NumberCell {
  readonly view: RowView;
  readonly cell: Cell;
  readonly number: CellNumber | "dash";
}

/** A column with what stands over it and in it, top to bottom. */
export interface Column {
  readonly index: number;
  readonly heads: readonly Cell[];
  readonly cells: readonly NumberCell[];
  /** Cells of words below the heads. */
  readonly words: number;
}

export interface TableCells {
  readonly views: readonly RowView[];
  readonly columns: readonly Column[];
}

/** Sorts a table's cells into columns of numbers and of words. */
export function sortCells(block: Block, text: string): TableCells {
  const views = viewTable(block.rows ?? [], text);
  const numbers = new Map<number, NumberCell[]>();
  const words = new Map<number, number>();
  for (const view of views) {
    for (const cell of view.row.cells) {
      const written = text.slice(cell.start, cell.end);
      const stand = standIn(written);
      const number = stand === "dash" ? "dash" : readCellNumber(written);
      if (number === null) {
        if (stand === null) words.set(cell.column, (words.get(cell.column) ?? 0) + 1);
        continue;
      }
      const column = numbers.get(cell.column) ?? [];
      column.push({ view, cell, number });
      numbers.set(cell.column, column);
    }
  }
  const columns = [...numbers]
    .map(([index, cells]): Column => {
      const [first] = cells;
      const heads = first === undefined ? [] : headsOver(first.view, index);
      return { index, heads, cells, words: words.get(index) ?? 0 };
    })
    .sort((a, b) => a.index - b.index);
  return { views, columns };
}
