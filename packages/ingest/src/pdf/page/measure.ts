import type { Line } from "../layout/lines.ts";

/** What is usual in a document, so that what differs can be seen. */
export interface Measure {
  readonly size: number;
  readonly font: string;
  readonly frame: Frame;
}

/** The edges and the usual line distance of a column of text. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** The size, the font and the edges of most of a document's letters. */
export function measure(lines: readonly Line[]): Measure {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const line of lines) {
    const letters = line.cells.reduce((sum, cell) => sum + cell.tokens.length, 0);
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + letters);
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + letters);
  }
  return { size: mostOf(sizes) ?? 12, font: mostOf(fonts) ?? "", frame: frameOf(lines) };
}

/** The key that weighs most; the first seen, of equals. */
export function mostOf<Key>(weights: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [key, weight] of weights) {
    if (weight > most) {
      best = key;
      most = weight;
    }
  }
  return best;
}

/** A first line's indent, at most: lines that begin further right belong to another column, or to none. */
const widestIndent = 60;

/** Fewer lines of one length may be names or an address, and not a narrow column. */
const fewestInColumn = 8;

/** Measures lines that stand under each other. */
export function frameOf(lines: readonly Line[]): Frame {
  const lefts = new Map<number, number>();
  const gaps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const left = Math.round(line.x0 / 2) * 2;
    lefts.set(left, (lefts.get(left) ?? 0) + line.x1 - line.x0);
    const gap = Math.round(line.baseline - (lines[index - 1] ?? line).baseline);
    if (gap > 4 && gap < 5 * line.size) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const left = mostOf(lefts) ?? 0;
  const rights = lines
    .filter(({ x0 }) => x0 > left - 4 && x0 < left + widestIndent)
    .map(({ x1 }) => x1)
    .sort((a, b) => a - b);
  return {
    left,
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
    leading: mostOf(gaps) ?? 14,
  };
}

/** The frame of a run of lines: the document's, if they stand in it and fill it; too few lines measure nothing. */
export function frameFor(lines: readonly Line[], usual: Frame): Frame {
  const inside = lines.every(({ x0, x1 }) => x0 > usual.left - 40 && x1 < usual.right + 12);
  if (!inside) return frameOf(lines);
  const own = frameOf(lines);
  const narrow = own.right - own.left < 0.75 * (usual.right - usual.left);
  const full = lines.filter(({ x1 }) => x1 > own.right - 0.2 * (own.right - own.left));
  const isColumn = lines.length >= fewestInColumn && full.length > 0.6 * lines.length;
  return narrow && isColumn ? own : usual;
}
