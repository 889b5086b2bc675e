import type { Area } from "./paint.ts";

/** A picture to be read by areas of the page; `factor` is its pixels a point, `left` and `top` where it was cut, `read` takes the index of a pixel's first byte. */
export interface Sampler {
  readonly factor: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly read: (index: number) => number;
}

/** Of 255: what anti-aliasing and compression change is less. */
const noise = 24;

/** Whether two pixels differ enough to be seen: 1 or 0, so that it can be counted. */
export function pixelsDiffer(a: Uint8Array, b: Uint8Array, at: number, bAt: number): number {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((a[at + channel] ?? 0) - (b[bAt + channel] ?? 0)) > noise) return 1;
  }
  return 0;
}

/** How many pixels of an area are set. */
export function countPixels(sampler: Sampler, area: Area): number {
  let count = 0;
  for (const value of valuesIn(sampler, area)) count += value;
  return count;
}

/** Whether an area is of one brightness. */
export function isUniform(sampler: Sampler, area: Area): boolean {
  let [least, most] = [255, 0];
  for (const value of valuesIn(sampler, area)) {
    least = Math.min(least, value);
    most = Math.max(most, value);
    if (most - least > noise) return false;
  }
  return true;
}

function* valuesIn(sampler: Sampler, area: Area): Generator<number> {
  const { factor, width, height, read } = sampler;
  const left = Math.max(0, Math.floor(area.x0 * factor) - sampler.left);
  const right = Math.min(width, Math.ceil(area.x1 * factor) - sampler.left);
  const bottom = Math.min(height, Math.ceil(area.y1 * factor) - sampler.top);
  for (let y = Math.max(0, Math.floor(area.y0 * factor) - sampler.top); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) yield read(4 * (y * width + x));
  }
}
