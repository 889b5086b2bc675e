import { inkBelow, type Shades } from "./shades.ts";

/**
 * Makes the grain of the paper white, and leaves the ink with its edges: recognition looks for letters in every
 * speck, and finds no end of it on a noisy page. Specks that stand alone go as well; the tail of a comma stays.
 */
export function clean(page: Shades): Shades {
  const { width, height, shades } = page;
  const ink = inkBelow(page);
  const cleaned = new Uint8Array(width * height).fill(255);
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      if ((shades[at] ?? 255) >= ink || isAlone(shades, at, { width, ink })) continue;
      for (const row of [at - width, at, at + width]) {
        cleaned.set(shades.subarray(row - 1, row + 2), row - 1);
      }
    }
  }
  return { width, height, shades: cleaned };
}

/** Whether at most one of the pixels around one is ink. */
function isAlone(
  shades: Uint8Array,
  at: number,
  { width, ink }: { readonly width: number; readonly ink: number },
): boolean {
  let around = 0;
  for (const row of [at - width, at, at + width]) {
    for (let place = row - 1; place <= row + 1; place += 1) {
      if (place !== at && (shades[place] ?? 255) < ink) around += 1;
    }
  }
  return around < 2;
}
