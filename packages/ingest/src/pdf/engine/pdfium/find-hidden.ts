import { boxAround, type Group } from "../gather-words.ts";
import { annotationsOf, isRedaction } from "./annotations.ts";
import { findSuspects, type Suspect } from "./find-suspects.ts";
import { type Area, bothOf } from "./paint.ts";
import { countPixels, type Grid, isUniform, pixelsDiffer } from "./pixels.ts";
import { type Glyphs, isWordLetter, type OpenPage } from "./read-glyphs.ts";
import { type Canvas, type Cut, drawPage } from "./render-page.ts";
import type { PageObject } from "./walk-objects.ts";

/** Pixels a point: ten-point letters are then fifteen pixels high. */
const scale = 1.5;
const mostPixels = 4_000_000;
const white = 0xff_ffff;
/** No text of a filing is printed in it. */
const magenta = 0xff_00ff;
/** A letter of whose ink less than this shows cannot be read. */
const leastShown = 0.5;

/**
 * The words that cannot be seen on the page as it is drawn: under a redaction, a patch or a picture, in the colour of
 * their ground, or marked to be blacked out. The page is drawn with and without the text that may be hidden: what makes
 * no difference is hidden.
 */
export function findHidden(
  open: OpenPage,
  objects: readonly PageObject[],
  { glyphs, groups }: Written,
): ReadonlySet<Group> {
  const redactions = annotationsOf(open).filter(isRedaction);
  const suspects = findSuspects(open, objects, glyphs);
  if (suspects.length + redactions.length === 0) return new Set();
  const pointers = (verdict: Suspect["verdict"]): ReadonlySet<number> =>
    new Set(suspects.filter((one) => one.verdict === verdict).map(({ object }) => object.pointer));
  const [hidden, unsure, scanned] = [pointers("hidden"), pointers("unsure"), pointers("scanned")];
  const isIn = (objects: ReadonlySet<number>, index: number): boolean =>
    objects.has(glyphs.types[index]?.object ?? 0);
  const marked = (index: number): boolean =>
    redactions.some(({ area }) => holdsMiddle(area, boxOfLetter(glyphs, index)));
  const drawn =
    unsure.size + scanned.size === 0
      ? undefined
      : draw(open, objects, { unsure, area: areaOf(glyphs, new Set([...unsure, ...scanned])) });
  const unseen = groups.filter((group) => {
    const letters = wordLettersOf(glyphs, group);
    if (letters.some((index) => marked(index) || isIn(hidden, index))) return true;
    if (drawn === undefined || letters.length === 0) return false;
    const covered = (index: number): boolean =>
      isIn(unsure, index) && isUnseen(boxOfLetter(glyphs, index), drawn);
    if (letters.some(covered)) return true;
    if (!letters.every((index) => isIn(scanned, index))) return false;
    return isBlank(areaOfLetters(glyphs, letters), drawn);
  });
  drawn?.free();
  return new Set(unseen);
}

/** The letters and digits of a word, by their indices. */
function wordLettersOf({ texts }: Glyphs, { first, end }: Group): readonly number[] {
  const letters: number[] = [];
  for (let index = first; index < end; index += 1) {
    if (isWordLetter(texts[index] ?? "")) letters.push(index);
  }
  return letters;
}

function boxOfLetter(glyphs: Glyphs, index: number): Area {
  return boxAround(glyphs, { first: index, end: index + 1 });
}

function holdsMiddle(area: Area, { x0, y0, x1, y1 }: Area): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;
}

/** The letters of a page and the words that they make. */
export interface Written {
  readonly glyphs: Glyphs;
  readonly groups: readonly Group[];
}

/** Pixels of one part of the page. */
interface Drawn {
  readonly grid: Grid;
  readonly whole: Uint8Array;
  /** Without the text that is unsure, and that text alone. */
  readonly without: Uint8Array;
  readonly alone: Uint8Array;
  readonly free: () => void;
}

/** Where the letters of some text objects stand. */
function areaOf(glyphs: Glyphs, objects: ReadonlySet<number>): Area {
  const letters: number[] = [];
  for (let index = 0; index < glyphs.count; index += 1) {
    if (objects.has(glyphs.types[index]?.object ?? 0)) letters.push(index);
  }
  return areaOfLetters(glyphs, letters);
}

/** Where some letters stand. */
function areaOfLetters(glyphs: Glyphs, letters: readonly number[]): Area {
  let area: Area = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const index of letters) area = bothOf(area, boxOfLetter(glyphs, index));
  return area;
}

/** Part of the page as it is, and where in it the unsure text has ink and where that ink shows. */
function draw(
  open: OpenPage,
  objects: readonly PageObject[],
  { unsure, area }: { readonly unsure: ReadonlySet<number>; readonly area: Area },
): Drawn {
  const { pdfium, page, frame } = open;
  const factor = Math.min(scale, Math.sqrt(mostPixels / (frame.width * frame.height)));
  const size = {
    width: Math.max(1, Math.round(frame.width * factor)),
    height: Math.max(1, Math.round(frame.height * factor)),
  };
  const cut = cutTo(area, factor, size);
  const render = (background: number, annotations: boolean): Canvas =>
    drawPage(pdfium, page, { ...size, background, annotations, cut });
  const show = (pointer: number, active: boolean): number =>
    pdfium.call.FPDFPageObj_SetIsActive(pointer, active ? 1 : 0);
  const whole = render(white, true);
  for (const pointer of unsure) show(pointer, false);
  const without = unsure.size === 0 ? whole : render(white, true);
  for (const { pointer } of objects) show(pointer, unsure.has(pointer));
  const alone = unsure.size === 0 ? whole : render(magenta, false);
  for (const { pointer } of objects) show(pointer, true);
  const canvases = new Set([whole, without, alone]);
  return {
    grid: { factor, ...cut },
    // Taken when all is drawn, since drawing may make the engine's memory grow.
    whole: whole.view(),
    without: without.view(),
    alone: alone.view(),
    free: () => canvases.forEach(({ free }) => void free()),
  };
}

/** The pixels of an area, as far as the picture reaches. */
function cutTo(
  { x0, y0, x1, y1 }: Area,
  factor: number,
  { width, height }: { readonly width: number; readonly height: number },
): Cut {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const left = within(Math.floor(x0 * factor) - 1, width - 1);
  const top = within(Math.floor(y0 * factor) - 1, height - 1);
  return {
    left,
    top,
    width: within(Math.ceil(x1 * factor) + 1 - left, width - left) || 1,
    height: within(Math.ceil(y1 * factor) + 1 - top, height - top) || 1,
  };
}

const magentaPixel = new Uint8Array([0xff, 0, 0xff, 0xff]);

/** Whether next to nothing of a letter's ink shows; a point too small to be sampled is taken for seen. */
function isUnseen(letter: Area, { grid, whole, without, alone }: Drawn): boolean {
  const inked = countPixels(grid, letter, (index) => pixelsDiffer(alone, magentaPixel, index, 0));
  if (inked < 2) return false;
  const shown = countPixels(grid, letter, (index) => pixelsDiffer(whole, without, index, index));
  return shown < leastShown * inked;
}

/** Whether the picture under a word is of one colour where its letters should be. */
function isBlank({ x0, y0, x1, y1 }: Area, { grid, whole }: Drawn): boolean {
  const height = y1 - y0;
  return isUniform(grid, whole, { x0, x1, y0: y0 + 0.25 * height, y1: y1 - 0.25 * height });
}
