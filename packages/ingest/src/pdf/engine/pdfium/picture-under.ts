import { type DrawnPart, drawPart } from "./draw-part.ts";
import { type Area, bothOf } from "./paint.ts";
import { hasClearInk, isUniform, standsOut } from "./pixels.ts";
import { type PlainPicture, readPlainPicture } from "./plain-picture.ts";
import type { OpenPage } from "./read-glyphs.ts";
import type { PageObject } from "./walk-objects.ts";

/** A word that stands on a picture or under one. */
export interface PicturedWord {
  readonly area: Area;
  /** How bright the inks are in which it is drawn, from 0 to 255; none where it is not drawn or not in plain colour. */
  readonly inks: readonly number[];
}

/** The picture under words that are laid over it to be found and copied: it shows what there is to be read. */
export interface PictureUnder {
  /** Whether it is of one colour where the letters of a word should be. */
  readonly isBlankAt: (word: PicturedWord) => boolean;
  readonly free: () => void;
}

const white = 0xff_ffff;

/**
 * Looks at the picture under words: at the picture alone first, if the page shows it as it is, roughly drawn then, which
 * shows the ink of nearly all words in a third of the time, and with care where a word does not show.
 */
export function pictureUnder(
  open: OpenPage,
  objects: readonly PageObject[],
  { words, changesPictures }: { words: readonly PicturedWord[]; changesPictures: boolean },
): PictureUnder {
  const areas = words.map(({ area }) => area);
  const plain = changesPictures ? undefined : readPlainPicture(open, objects, areas.map(middleOf));
  let rough: DrawnPart | undefined;
  let careful: DrawnPart | undefined;
  const draw = (scale: number, rough: boolean): DrawnPart =>
    drawPart(open, areas.reduce(bothOf), { scale, rough, background: white, annotations: true });
  return {
    isBlankAt: (word) => {
      const middle = middleOf(word.area);
      if (plain !== undefined && showsOn(plain, word)) return false;
      rough ??= draw(1, true);
      if (hasClearInk(rough.grid, rough.canvas.view(), middle)) return false;
      careful ??= draw(1.5, false);
      return isUniform(careful.grid, careful.canvas.view(), middle);
    },
    free: () => {
      rough?.canvas.free();
      careful?.canvas.free();
    },
  };
}

/** The part of a word in which every letter has ink. */
function middleOf({ x0, y0, x1, y1 }: Area): Area {
  const height = y1 - y0;
  return { x0, x1, y0: y0 + 0.25 * height, y1: y1 - 0.25 * height };
}

/** Whether a word stands out from the picture that it is drawn on, or is to be seen in it. */
function showsOn({ pixels, width, height, locate }: PlainPicture, { area, inks }: PicturedWord) {
  const grid = { factor: 1, left: 0, top: 0, width, height, step: 1 };
  const place = locate(middleOf(area));
  if (inks.length > 0) return inks.every((ink) => standsOut(ink, grid, pixels, place));
  return hasClearInk(grid, pixels, place);
}
