import type { Rule } from "../engine/page-words.ts";
import { inkBelow, type Shades } from "./shades.ts";

/** Inches: no letter is as long, and no line as thick. */
const shortest = 0.38;
const thickest = 0.04;
/** Pixels on end that noise may have taken out of a line, and the share of it that is left. */
const widestGap = 5;
const leastInk = 0.7;
/** A page of more lines than this is a picture. */
const mostRules = 3_000;

/** A dark stretch of a row, and of the rows right below it. */
interface Band {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

/**
 * Takes the lines out of a picture of a page: recognition passes over what stands between them, and takes them
 * for letters. The lines are given in fractions of the page; letters that touch them stay whole.
 */
export function takeRules(
  page: Shades,
  resolution: number,
): { readonly page: Shades; readonly rules: readonly Rule[] } {
  const { width, height } = page;
  const limit = inkBelow(page);
  const cleared = new Uint8Array(page.shades);
  const level = bandsOf(page, { limit, resolution, isAcross: true });
  const upright = bandsOf(page, { limit, resolution, isAcross: false });
  if (level.length + upright.length > mostRules) return { page, rules: [] };
  const whole = { width, height, shades: cleared };
  for (const band of level) erase(whole, band, { limit, isAcross: true });
  // Where lines cross, the first have left a piece of the others.
  for (const band of upright) erase(whole, band, { limit, isAcross: false });
  const rules = [
    ...level.map(({ from, to, first, last }) => ({ x0: from, x1: to, y0: first, y1: last + 1 })),
    ...upright.map(({ from, to, first, last }) => ({ x0: first, x1: last + 1, y0: from, y1: to })),
  ].map(({ x0, x1, y0, y1 }) => ({
    ...{ x0: x0 / width, x1: x1 / width },
    ...{ y0: y0 / height, y1: y1 / height },
  }));
  return { page: whole, rules };
}

interface Search {
  readonly limit: number;
  readonly resolution: number;
  readonly isAcross: boolean;
}

/** Lines across the page, or down it. */
function bandsOf(page: Shades, { limit, resolution, isAcross }: Search): readonly Band[] {
  const [rows, columns] = isAcross ? [page.height, page.width] : [page.width, page.height];
  const [down, along] = isAcross ? [page.width, 1] : [1, page.width];
  const done: Band[] = [];
  let open: Band[] = [];
  for (let row = 0; row < rows; row += 1) {
    const next: Band[] = [];
    for (const [from, to] of runsOf(page.shades, row * down, {
      along,
      columns,
      limit,
      resolution,
    })) {
      const band = open.find((one) => one.from < to && one.to > from);
      if (band === undefined) {
        next.push({ from, to, first: row, last: row });
        continue;
      }
      if (band.last < row) next.push(band);
      band.last = row;
      [band.from, band.to] = [Math.min(band.from, from), Math.max(band.to, to)];
    }
    done.push(...open.filter((band) => band.last < row));
    open = next;
  }
  return [...done, ...open].filter(({ first, last }) => last - first < thickest * resolution);
}

function runsOf(
  shades: Uint8Array,
  start: number,
  {
    along,
    columns,
    limit,
    resolution,
  }: Omit<Search, "isAcross"> & { along: number; columns: number },
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let [from, last, ink] = [-1, -1, 0];
  const close = (): void => {
    const length = last + 1 - from;
    if (from >= 0 && length >= shortest * resolution && ink >= leastInk * length)
      runs.push([from, last + 1]);
  };
  for (let column = 0; column < columns; column += 1) {
    if ((shades[start + column * along] ?? 255) >= limit) continue;
    if (from < 0 || column - last > widestGap + 1) {
      close();
      [from, ink] = [column, 0];
    }
    last = column;
    ink += 1;
  }
  close();
  return runs;
}

/** Makes a line white, but where ink goes on above or below it, as letters that touch it do. */
function erase(
  { width, height, shades }: Shades,
  { from, to, first, last }: Band,
  { limit, isAcross }: Pick<Search, "limit" | "isAcross">,
): void {
  const margin = 2;
  const rows = isAcross ? height : width;
  const placeOf = (row: number, column: number) =>
    isAcross ? row * width + column : column * width + row;
  for (let column = from; column < to; column += 1) {
    const touches = [first - margin, last + margin].some(
      (row) => row >= 0 && row < rows && (shades[placeOf(row, column)] ?? 255) < limit,
    );
    if (touches) continue;
    for (let row = Math.max(0, first - 1); row <= Math.min(rows - 1, last + 1); row += 1) {
      shades[placeOf(row, column)] = 255;
    }
  }
}
