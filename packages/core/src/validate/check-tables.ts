import type { Check } from "../model/check.ts";
import type { Block, Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import { firstIndex } from "../model/first-index.ts";
import { viewTable } from "../model/table-view.ts";
import { compareSum } from "./compare-sum.ts";
import { rowTotals } from "./row-totals.ts";
import { type CellAt, type Grid, partsBelow, partsOf } from "./table-parts.ts";

const rule = "table/total";
/** Notes that say of a table that its parts share members, or that it leaves some out. */
const overlapping =
  /\boverlap|\bmore\s+than\s+one\s+(?:\p{L}+\s+)?(?:category|group|row|column|reason|status)|\bboth\s+(?:groups|categories)|\bcounted\s+(?:twice|more\s+than\s+once|in\s+more)|\bnot\s+mutually\s+exclusive|\bduplicat|\bmultiple\s+(?:categories|responses|answers)/iu;
/** Blocks around a table that may say so. */
const around = 4;
const longestNote = 600;
/** A table of more totals than this is a ledger, or made to keep us busy. */
const mostTotals = 100;

/**
 * Whether the totals of a document's tables equal the sums of their parts.
 * Not where a part is a dash or missing, nor where the parts share members: nothing then has to close.
 */
export function checkTables(document: Document, figures: readonly Figure[]): readonly Check[] {
  const cellAt = cellsByPlace(figures);
  return document.blocks.flatMap((block, at) => {
    if (block.kind !== "table" || block.rows === undefined) return [];
    return overlaps(document, at) ? [] : checkTable(document.text, block, cellAt);
  });
}

function checkTable(text: string, block: Block, figureAt: (start: number, end: number) => CellAt) {
  const views = viewTable(block.rows ?? [], text);
  const grid: Grid = {
    text,
    views,
    at: (row, column) => {
      const cell = views[row]?.row.cells.find((one) => one.column === column);
      if (cell === undefined) return "empty";
      // What stands across columns is no part of one of them.
      return cell.width === undefined ? figureAt(cell.start, cell.end) : "none";
    },
  };
  const totals = views.flatMap(({ row }, at) => (row.kind === "total" ? [at] : []));
  if (totals.length > mostTotals) return [];
  const checks = totals.flatMap((row) =>
    (views[row]?.row.cells ?? []).flatMap(({ column }) => checkTotal(grid, row, column) ?? []),
  );
  return [...checks, ...rowTotals(grid, rule)];
}

/** Where the layout leaves open which rows are summed, one reading that closes is the one meant. */
function checkTotal(grid: Grid, row: number, column: number): Check | null {
  const total = grid.at(row, column);
  if (typeof total === "string") return null;
  const readings = partsOf(grid, row, column);
  const sums = readings.map((parts) => compareSum(rule, total, parts));
  const closing = sums.find((check) => check !== null && check.state !== "residual");
  if (closing !== undefined) return closing;
  if (readings.length > 0) return readings.length === 1 ? (sums[0] ?? null) : null;
  // A total above its rows is often more than those that follow it.
  const below = partsBelow(grid, row, column);
  const check = below === null ? null : compareSum(rule, total, below);
  return check?.state === "residual" ? null : check;
}

function overlaps({ blocks, text }: Document, at: number): boolean {
  return blocks
    .slice(Math.max(0, at - 1), at + 1 + around)
    .some(
      ({ kind, start, end }) =>
        kind !== "table" && overlapping.test(text.slice(start, Math.min(end, start + longestNote))),
    );
}

/** The figure that stands in a cell, found by its place. */
function cellsByPlace(figures: readonly Figure[]): (start: number, end: number) => CellAt {
  const places = figures
    .flatMap((figure) =>
      [figure.evidence, ...(figure.alsoAt ?? [])].map(({ start }) => ({ start, figure })),
    )
    .sort((a, b) => a.start - b.start);
  return (start, end) => {
    const place = places[firstIndex(places, (one) => one.start >= start)];
    return place !== undefined && place.start < end ? place.figure : "none";
  };
}
