import { inkBelow, type Shades } from "./shades.ts";

/** Pixels that are taken as one to find how a page lies. */
const coarse = 4;
/** Degrees: sheets lie no further askew, and less is not worth the loss of sharpness. */
const widest = 3;
const least = 0.15;
/** More ink than this is sampled. */
const mostInk = 60_000;

interface Ink {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly across: number;
}

/** How a page lies on the glass. */
export interface Lie {
  /** Whether its lines of text run up or down the page. */
  readonly isSideways: boolean;
  /** Degrees by which the sheet is turned clockwise. */
  readonly skew: number;
}

/** Tells how the lines of a page lie by the rows of ink that they make. */
export function lieOf(page: Shades): Lie {
  const ink = inkOf(page);
  if (ink.x.length === 0) return { isSideways: false, skew: 0 };
  const across = bestSkew(ink);
  const down = bestSkew({ x: ink.y, y: ink.x, across: ink.across });
  // What falls to the right from above leans to the left from the side.
  const skew = down.score > across.score ? -down.skew : across.skew;
  return { isSideways: down.score > 1.4 * across.score, skew };
}

function inkOf(page: Shades): Ink {
  const { width, height, shades } = page;
  const limit = inkBelow(page);
  const places: [number, number][] = [];
  for (let y = 0; y + coarse <= height; y += coarse) {
    for (let x = 0; x + coarse <= width; x += coarse) {
      if ((shades[(y + 1) * width + x + 1] ?? 255) < limit) places.push([x / coarse, y / coarse]);
    }
  }
  const every = Math.ceil(places.length / mostInk);
  const kept = places.filter((_, index) => index % every === 0);
  return {
    x: Float32Array.from(kept, ([x]) => x),
    y: Float32Array.from(kept, ([, y]) => y),
    across: (width + height) / coarse,
  };
}

function bestSkew(ink: Ink): { readonly skew: number; readonly score: number } {
  const best = { skew: 0, score: scoreOf(ink, 0) };
  const tryAt = (skew: number): void => {
    const score = scoreOf(ink, skew);
    if (score > best.score) Object.assign(best, { skew, score });
  };
  for (let skew = -widest; skew <= widest; skew += 0.25) tryAt(skew);
  const around = best.skew;
  for (let skew = around - 0.2; skew <= around + 0.2; skew += 0.05) tryAt(skew);
  return best;
}

/** How sharply rows of ink and rows of paper are parted along lines of a slope. */
function scoreOf({ x, y, across }: Ink, skew: number): number {
  const slope = Math.tan((skew * Math.PI) / 180);
  const rows = new Uint32Array(Math.ceil(2 * across));
  for (let at = 0; at < x.length; at += 1) {
    const row = Math.round((y[at] ?? 0) - slope * (x[at] ?? 0) + 0.5 * across);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) {
    score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  }
  return score;
}

/** The degrees by which a page is to be turned back; none where that would cost more than it gains. */
export function skewOf(page: Shades): number {
  const { skew } = lieOf(page);
  return Math.abs(skew) < least ? 0 : skew;
}

/** Turns a page about its middle until its lines lie level. */
export function level(page: Shades, skew: number): Shades {
  if (skew === 0) return page;
  const { width, height, shades } = page;
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - width / 2) - sin * (y - height / 2) + width / 2;
      const fromY = sin * (x - width / 2) + cos * (y - height / 2) + height / 2;
      const [column, row] = [Math.floor(fromX), Math.floor(fromY)];
      if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) continue;
      const [right, below] = [fromX - column, fromY - row];
      const at = row * width + column;
      const upper = (shades[at] ?? 0) * (1 - right) + (shades[at + 1] ?? 0) * right;
      const lower = (shades[at + width] ?? 0) * (1 - right) + (shades[at + width + 1] ?? 0) * right;
      turned[y * width + x] = upper * (1 - below) + lower * below;
    }
  }
  return { width, height, shades: turned };
}

/** A page whose lines run downwards, turned so that they run across; upwards, they then stand on their heads. */
export function upright({ width, height, shades }: Shades): Shades {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      turned[(width - 1 - x) * height + y] = shades[y * width + x] ?? 255;
    }
  }
  return { width: height, height: width, shades: turned };
}
