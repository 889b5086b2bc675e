import type { Furniture } from "@recount/core";
import { type Cell, gatherLines, textOf } from "../layout/lines.ts";
import { furnitureOf, type Sheet, type Token } from "../layout/token.ts";

const opening =
  /^(?:E-?)?(?:ELECTRONICALLY )?(?:FILED|ENTERED|RECEIVED|LODGED)(?: ELECTRONICALLY)?$/i;
const office = /\b(?:CLERK|DEPUTY|USDC|COURT)\b/i;
/** No clerk's stamp has more lines, or is wider than this part of the page. */
const mostLines = 9;
const widest = 0.36;

interface Placed extends Cell {
  readonly baseline: number;
  readonly size: number;
}

export interface Cleared {
  readonly furniture: readonly Furniture[];
  readonly rest: readonly Token[];
}

/**
 * Takes the stamp that a clerk sets beside the caption of a first page: "FILED", the court, a day, the clerk's name.
 * Its lines stand in the middle of each other and close together, so they are gathered from "FILED" up and down.
 *
 * Not "Filed 11 February 2022" in a caption.
 */
export function takeClerkStamp(sheet: Sheet, tokens: readonly Token[]): Cleared {
  const cells = gatherLines(tokens)
    .filter(({ y1 }) => y1 < sheet.down * 0.45)
    .flatMap((line): Placed[] =>
      line.cells.map((cell) => ({ ...cell, baseline: line.baseline, size: sizeOf(cell) })),
    );
  const seed = cells.find(
    (cell) => opening.test(textOf(cell)) && middle(cell) > 0.5 * sheet.across,
  );
  if (seed === undefined) return { furniture: [], rest: tokens };
  const stamp = gather(seed, cells, sheet);
  const isStamp = stamp.length >= 3 && stamp.some((cell) => office.test(textOf(cell)));
  if (!isStamp) return { furniture: [], rest: tokens };
  const parts = new Set(stamp.flatMap((cell) => cell.tokens.flatMap((token) => token.order)));
  const [taken, rest] = [
    tokens.filter(({ order }) => parts.has(order)),
    tokens.filter(({ order }) => !parts.has(order)),
  ];
  return { furniture: [furnitureOf("stamp", taken)], rest };
}

function sizeOf({ tokens }: Cell): number {
  return Math.max(...tokens.map(({ size }) => size));
}

function middle({ x0, x1 }: Cell): number {
  return (x0 + x1) / 2;
}

function gather(seed: Placed, cells: readonly Placed[], { across }: Sheet): readonly Placed[] {
  const near = cells.filter(
    (cell) =>
      Math.abs(middle(cell) - middle(seed)) < 0.03 * across && cell.x1 - cell.x0 < widest * across,
  );
  const at = near.indexOf(seed);
  const stamp = [seed];
  for (const step of [-1, 1]) {
    let last = seed;
    for (let index = at + step; ; index += step) {
      const cell = near[index];
      const gap =
        cell === undefined ? Number.POSITIVE_INFINITY : Math.abs(cell.baseline - last.baseline);
      if (cell === undefined || gap > 2.4 * Math.max(cell.size, last.size)) break;
      stamp.push(cell);
      last = cell;
    }
  }
  return stamp.length > mostLines ? [] : stamp;
}
