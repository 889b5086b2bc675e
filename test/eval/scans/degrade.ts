import type { Shades } from "../../../packages/ingest/src/pdf/ocr/shades.ts";

/** What a scanner did to a page. */
export interface Wear {
  /** Pixels an inch. */
  readonly resolution: 150 | 200 | 300;
  /** Degrees by which the sheet lay askew. */
  readonly skew?: number;
  /** Shades, of 255, by which pixels differ from what they should be, either way. */
  readonly noise?: number;
  /** Black and white only, as a fax is. */
  readonly isFax?: boolean;
  /** The way the sheet lay on the glass, clockwise. */
  readonly turn?: 90 | 180 | 270;
}

/** Pixels an inch of a page before it is worn. */
export const drawnAt = 300;

/** A picture of a page as a scanner would have made it; the same wear makes the same picture. */
export function degrade(page: Shades, wear: Wear): Shades {
  const scanned = resample(page, wear);
  return turned(wearOut(scanned, wear), wear.turn);
}

/** Each pixel is the mean of what it covers, askew or not; outside of the page is white. */
function resample(page: Shades, { resolution, skew = 0 }: Wear): Shades {
  const step = drawnAt / resolution;
  const [width, height] = [Math.round(page.width / step), Math.round(page.height / step)];
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const [midX, midY] = [page.width / 2, page.height / 2];
  const shades = new Uint8Array(width * height);
  const samples = [-0.33, 0, 0.33];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const dy of samples) {
        for (const dx of samples) {
          const [atX, atY] = [(x + 0.5 + dx) * step - midX, (y + 0.5 + dy) * step - midY];
          sum += shadeAt(page, midX + cos * atX + sin * atY, midY - sin * atX + cos * atY);
        }
      }
      shades[y * width + x] = Math.round(sum / 9);
    }
  }
  return { width, height, shades };
}

function shadeAt({ width, height, shades }: Shades, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 255;
  return shades[row * width + column] ?? 255;
}

function wearOut({ width, height, shades }: Shades, { noise = 0, isFax = false }: Wear): Shades {
  const next = random(width * height);
  const worn = shades.map((shade) => {
    // The sum of three is nearly normal, and specks are rarer than either.
    const grain = noise * (next() + next() + next() - 1.5);
    const speck = noise > 0 && next() < 0.000_2 ? 0 : shade + grain;
    const seen = Math.max(0, Math.min(255, speck));
    return isFax ? (seen < 150 ? 0 : 255) : seen;
  });
  return { width, height, shades: worn };
}

/** Numbers from 0 to 1 that a seed determines (mulberry32, by Tommy Ettinger). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function turned(page: Shades, turn: Wear["turn"]): Shades {
  if (turn === undefined) return page;
  const { width: across, height: down } = page;
  const [width, height] = turn === 180 ? [across, down] : [down, across];
  const shades = new Uint8Array(width * height);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [toX, toY] =
        turn === 90
          ? [down - 1 - y, x]
          : turn === 180
            ? [across - 1 - x, down - 1 - y]
            : [y, across - 1 - x];
      shades[toY * width + toX] = page.shades[y * across + x] ?? 255;
    }
  }
  return { width, height, shades };
}
