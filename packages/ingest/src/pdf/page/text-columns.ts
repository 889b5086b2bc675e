import type { Cell, Line } from "../layout/lines.ts";
import { type Column, isNumeric, numericCells } from "./table-columns.ts";

/**
 * All columns of a table but that of its labels: those of numbers, and those of words between or behind them.
 * - "1 | Casa Azul | 31": the names
 * - "497 | children in care": what the numbers count
 * - "Texas | Casa Azul | 31": the second column of labels, if most rows have one
 */
export function withTextColumns(
  lines: readonly Line[],
  numbers: readonly Column[],
): readonly Column[] {
  const edge = numbers[0]?.x0 ?? 0;
  const rows = lines.filter((line) => numericCells(line).length > 0);
  const words = rows.flatMap(({ cells }) => cells.filter((cell) => !isNumeric(cell)));
  const apart = words.filter((cell) => !numbers.some((column) => meet(cell, column)));
  const behind = clusters(apart.filter(({ x0 }) => x0 >= edge));
  const [, ...further] = clusters(apart.filter(({ x0 }) => x0 < edge));
  const labels = further.filter(({ cells }) => cells.length * 2 > rows.length);
  return [...numbers, ...[...labels, ...behind].map(({ x0, x1 }) => ({ x0, x1 }))].sort(
    (a, b) => a.x0 - b.x0,
  );
}

interface Cluster extends Column {
  readonly cells: readonly Cell[];
}

/** Cells that stand under each other, left to right. */
function clusters(cells: readonly Cell[]): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const cell of [...cells].sort((a, b) => a.x0 - b.x0)) {
    const last = found.at(-1);
    if (last === undefined || !meet(cell, last)) {
      found.push({ x0: cell.x0, x1: cell.x1, cells: [cell] });
    } else {
      const x1 = Math.max(last.x1, cell.x1);
      found[found.length - 1] = { x0: last.x0, x1, cells: [...last.cells, cell] };
    }
  }
  return found;
}

function meet(a: Column, b: Column): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0;
}
