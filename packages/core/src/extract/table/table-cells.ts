import type { Block, Cell } from "../../model/document.ts";
import { headsOver, type RowView, viewTable } from "../../model/table-view.ts";
import { type CellNumber, readCellNumber, standIn } from "./cell-number.ts";
import { type CellPair, readCellPair } from "./cell-pair.ts";

/** A cell below the heads that holds a number, or a dash in its place. */
export interface NumberCell {
  readonly view: RowView;
  readonly cell: Cell;
  readonly number: CellNumber | "dash";
  /** Of a cell with two numbers; `number` is then one of them. */
  readonly pair?: CellPair;
}

/** Each number of a cell that a figure may be made of, as a cell of its own. */
export function numbersIn(one: NumberCell): readonly NumberCell[] {
  const { pair } = one;
  if (pair === undefined || pair.as === "range") return [one];
  return [one, { ...one, number: pair.second }];
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
    const spaced = maySpace(view, text);
    for (const cell of view.row.cells) {
      const read = readNumbers(text.slice(cell.start, cell.end), spaced);
      if (read === "missing") continue;
      if (read === null) {
        words.set(cell.column, (words.get(cell.column) ?? 0) + 1);
        continue;
      }
      const column = numbers.get(cell.column) ?? [];
      column.push({ view, cell, ...read });
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

type Numbers = Pick<NumberCell, "number" | "pair">;

function readNumbers(written: string, spaced: boolean): Numbers | "missing" | null {
  const stand = standIn(written);
  if (stand !== null) return stand === "dash" ? { number: "dash" } : "missing";
  const number = readCellNumber(written);
  if (number !== null) return number.isSpaced && !spaced ? null : { number };
  const pair = readCellPair(written);
  if (pair === null || (!spaced && (pair.first.isSpaced || pair.second.isSpaced))) return null;
  const { first, second } = pair;
  if (pair.as !== "range") return { number: first, pair };
  return { number: { ...first, end: second.end, isPercent: second.isPercent }, pair };
}

/**
 * Whether spaces may group the digits of a row's numbers: a row writes its numbers one way. Where commas do
 * it, a space is damage; a number that fills two columns leaves one of them empty.
 */
function maySpace({ row, heads }: RowView, text: string): boolean {
  if (row.cells.some(({ start, end }) => /\d,\d/.test(text.slice(start, end)))) return false;
  const filled = new Set(row.cells.map(({ column }) => column));
  const isSpaced = ({ start, end }: Cell) => /\d\s\d{3}/.test(text.slice(start, end));
  const headed = new Set(heads.at(-1)?.cells.map(({ column }) => column));
  return row.cells
    .filter(isSpaced)
    .every(({ column }) =>
      [column - 1, column + 1].every((beside) => filled.has(beside) || !headed.has(beside)),
    );
}
