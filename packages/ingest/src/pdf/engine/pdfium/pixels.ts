import type { Area } from "./paint.ts";
import type { Cut } from "./render-page.ts";

/** A part of a drawn page to be read by areas of the page. */
export interface Grid extends Cut {
  /** Pixels a point. */
  readonly factor: number;
  /** Bytes a pixel, of which the first is looked at where brightness counts. */
  readonly step: number;
}

/** Of 255: what anti-aliasing and compression change is less. */
const noise = 24;

/** A part of the page as it is, without some of its text, and that text alone on a ground of its own colour. */
export interface Comparison {
  readonly whole: Uint8Array;
  readonly without: Uint8Array;
  readonly alone: Uint8Array;
  /** Blue, green and red of the ground. */
  readonly ground: readonly [number, number, number];
}

/** How many pixels of an area have ink of the text, and how many of the page are changed by it. */
export function countInk(grid: Grid, area: Area, compared: Comparison) {
  const { whole, without, alone, ground } = compared;
  const [blue, green, red] = ground;
  const { left, right, top, bottom } = cutOf(grid, area);
  let [inked, shown] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    const end = 4 * (y * grid.width + right);
    for (let at = 4 * (y * grid.width + left); at < end; at += 4) {
      if (isFar(alone[at], blue) || isFar(alone[at + 1], green) || isFar(alone[at + 2], red)) {
        inked += 1;
      }
      if (
        isFar(whole[at], without[at]) ||
        isFar(whole[at + 1], without[at + 1]) ||
        isFar(whole[at + 2], without[at + 2])
      ) {
        shown += 1;
      }
    }
  }
  return { inked, shown };
}

function isFar(a = 0, b = 0): boolean {
  return a - b > noise || b - a > noise;
}

/** Whether an area is of one brightness in its first channel. */
export function isUniform(grid: Grid, pixels: Uint8Array, area: Area): boolean {
  const { left, right, top, bottom } = cutOf(grid, area);
  let [least, most] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = pixels[grid.step * (y * grid.width + x)] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (most - least > noise) return false;
  }
  return true;
}

/** Of 255: an ink this far from its ground is read. */
const readable = 40;

/** Whether an ink stands out from most of an area. */
export function standsOut(ink: number, grid: Grid, pixels: Uint8Array, area: Area): boolean {
  const { left, right, top, bottom } = cutOf(grid, area);
  let far = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = pixels[grid.step * (y * grid.width + x)] ?? 0;
      if (Math.abs(value - ink) >= readable) far += 1;
    }
  }
  return 2 * far > Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Of 255: no noise of a picture differs so much from what is around it, but writing does. */
const clear = 96;
/** Of the pixels of a word: letters have more ink, and more ground. */
const leastInk = 0.08;

/** Whether an area has a good share both of dark and of light pixels, as writing has. */
export function hasClearInk(grid: Grid, pixels: Uint8Array, area: Area): boolean {
  const { left, right, top, bottom } = cutOf(grid, area);
  const counts = new Uint32Array(256);
  let [least, most] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const value = pixels[grid.step * (y * grid.width + x)] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  if (most - least < clear) return false;
  const dark = counts.subarray(0, (least + most) >> 1).reduce((sum, count) => sum + count, 0);
  const share = dark / ((right - left) * (bottom - top));
  return share > leastInk && share < 1 - leastInk;
}

/** The pixels that an area touches, as far as the grid reaches. */
function cutOf({ factor, left, top, width, height }: Grid, area: Area) {
  return {
    left: Math.max(0, Math.floor(area.x0 * factor) - left),
    right: Math.min(width, Math.ceil(area.x1 * factor) - left),
    top: Math.max(0, Math.floor(area.y0 * factor) - top),
    bottom: Math.min(height, Math.ceil(area.y1 * factor) - top),
  };
}
