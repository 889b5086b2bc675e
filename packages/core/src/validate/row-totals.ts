import type { Check } from "../model/check.ts";
import type { Cell } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import { headsOver } from "../model/table-view.ts";
import { compareSum } from "./compare-sum.ts";
import type { Grid } from "./table-parts.ts";

const totalHead = /^(?:grand\s+|row\s+)?totals?$/i;

/**
 * Checks a last column headed "Total" against the columns before it, row by row.
 * It is taken for their sum only if most rows close: a "Total" may well stand beside a part of itself.
 */
export function rowTotals(grid: Grid, rule: string): readonly Check[] {
  const column = totalColumn(grid);
  if (column === undefined) return [];
  const used = new Set(
    grid.views.flatMap(({ row }, at) =>
      row.cells
        .filter(({ column: own }) => typeof grid.at(at, own) !== "string")
        .map((cell) => cell.column),
    ),
  );
  const parts = [...used].filter((one) => one < column).sort((a, b) => a - b);
  if (parts.length < 2) return [];
  const checks = grid.views.flatMap((_, row) => checkRow(grid, { row, column, parts, rule }) ?? []);
  const closing = checks.filter(({ state }) => state !== "residual").length;
  return checks.length > 1 && closing * 2 > checks.length ? checks : [];
}

interface TotalOfRow {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly number[];
  readonly rule: string;
}

function checkRow(grid: Grid, { row, column, parts, rule }: TotalOfRow): Check | null {
  const total = grid.at(row, column);
  const cells = parts.map((part) => grid.at(row, part));
  const figures = cells.filter((cell): cell is Figure => typeof cell !== "string");
  if (typeof total === "string" || figures.length < cells.length) return null;
  return compareSum(rule, total, figures);
}

/** The last column, if "Total" alone stands over it. */
function totalColumn({ text, views }: Grid): number | undefined {
  const [first] = views;
  if (first === undefined) return undefined;
  const last = views.reduce((most, { row }) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const words = headsOver(first, last).map(({ start, end }: Cell) => text.slice(start, end));
  return words.length === 1 && totalHead.test(words[0] ?? "") ? last : undefined;
}
