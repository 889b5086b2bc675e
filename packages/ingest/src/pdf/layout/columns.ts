import { type Line, lineOf, textOf } from "./lines.ts";

/** Fewer lines side by side than this may be a caption or a signature, not columns of prose. */
const fewestLines = 8;
const step = 4;

/**
 * Puts the lines of a page into reading order: columns of prose one after the other, all else top to bottom.
 * Not for tables: their cells are short, and a row must stay whole.
 */
export function orderLines(lines: readonly Line[], across: number): readonly Line[] {
  const gutters = findGutters(lines, across);
  if (gutters.length === 0) return lines;
  const ordered: Line[] = [];
  let band: Line[] = [];
  const flush = (): void => {
    ordered.push(...inColumns(band, gutters));
    band = [];
  };
  for (const line of lines) {
    if (line.cells.some((cell) => gutters.some((x) => cell.x0 < x && x < cell.x1))) {
      flush();
      ordered.push(line);
    } else {
      band.push(line);
    }
  }
  flush();
  return ordered;
}

/** The x positions where white space stands between prose on the left and prose on the right of many lines. */
function findGutters(lines: readonly Line[], across: number): readonly number[] {
  const votes = Array.from({ length: Math.ceil(across / step) }, () => 0);
  for (const line of lines) {
    for (const [index, cell] of line.cells.entries()) {
      const next = line.cells[index + 1];
      if (next === undefined || !isProse(textOf(cell)) || !isProse(textOf(next))) continue;
      for (let x = Math.ceil(cell.x1 / step); x <= Math.floor(next.x0 / step); x += 1) {
        votes[x] = (votes[x] ?? 0) + 1;
      }
    }
  }
  const gutters: number[] = [];
  const crossed = (x: number): number =>
    lines.filter((line) => line.cells.some((cell) => cell.x0 < x && x < cell.x1)).length;
  const ranked = votes
    .map((count, index) => ({ count, x: index * step }))
    .filter(({ count }) => count >= fewestLines)
    .sort((a, b) => b.count - a.count || a.x - b.x);
  for (const { count, x } of ranked.slice(0, 40)) {
    const apart = gutters.every((gutter) => Math.abs(gutter - x) > across * 0.15);
    if (apart && crossed(x) < count) gutters.push(x);
  }
  return gutters.sort((a, b) => a - b);
}

function isProse(text: string): boolean {
  return text.length >= 18 && /\p{Ll}{2,} \p{Ll}{2,}|\p{L}{3,} \p{L}{3,}/u.test(text);
}

function inColumns(band: readonly Line[], gutters: readonly number[]): readonly Line[] {
  const columns: Line[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const line of band) {
    for (const [index, column] of columns.entries()) {
      const from = gutters[index - 1] ?? Number.NEGATIVE_INFINITY;
      const to = gutters[index] ?? Number.POSITIVE_INFINITY;
      const cells = line.cells.filter((cell) => cell.x0 >= from && cell.x1 <= to);
      if (cells.length > 0) column.push(lineOf(cells));
    }
  }
  return columns.flat();
}
