/** A page in shades of grey, row by row: 0 is black. */
export interface Shades {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** Every so many pixels are enough to tell paper from ink. */
const step = 7;

/** The shade between ink and paper: three fifths of the paper's, whatever the scanner made of white. */
export function inkBelow({ shades }: Shades): number {
  const seen = new Uint32Array(256);
  for (let at = 0; at < shades.length; at += step) {
    const shade = shades[at] ?? 0;
    seen[shade] = (seen[shade] ?? 0) + 1;
  }
  let paper = 255;
  for (let shade = 254; shade > 100; shade -= 1) {
    if ((seen[shade] ?? 0) > (seen[paper] ?? 0)) paper = shade;
  }
  return 0.6 * paper;
}
