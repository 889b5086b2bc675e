import { type DrawnPart, drawPart } from "./draw-part.ts";
import type { Area } from "./paint.ts";
import { hasClearInk, isUniform } from "./pixels.ts";
import type { OpenPage } from "./read-glyphs.ts";

/** The picture under words that are laid over it to be found and copied: it shows what there is to be read. */
export interface PictureUnder {
  /** Whether it is of one colour where the letters of a word should be. */
  readonly isBlankAt: (word: Area) => boolean;
  readonly free: () => void;
}

const white = 0xff_ffff;

/**
 * Draws the picture under an area: roughly first, which shows the ink of nearly all words in a third of the time, and
 * with care where a word does not show.
 */
export function pictureUnder(open: OpenPage, area: Area): PictureUnder {
  const draw = (scale: number, rough: boolean): DrawnPart =>
    drawPart(open, area, { scale, rough, background: white, annotations: true });
  const quick = draw(1, true);
  let careful: DrawnPart | undefined;
  return {
    isBlankAt: ({ x0, y0, x1, y1 }) => {
      const height = y1 - y0;
      const middle = { x0, x1, y0: y0 + 0.25 * height, y1: y1 - 0.25 * height };
      if (hasClearInk(quick.grid, quick.canvas.view(), middle)) return false;
      careful ??= draw(1.5, false);
      return isUniform(careful.grid, careful.canvas.view(), middle);
    },
    free: () => {
      quick.canvas.free();
      careful?.canvas.free();
    },
  };
}
