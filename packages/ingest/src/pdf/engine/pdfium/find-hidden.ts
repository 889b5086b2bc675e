import { boxAround, type Group } from "../gather-words.ts";
import { annotationsOf, isRedaction } from "./annotations.ts";
import { type DrawnPart, drawPart } from "./draw-part.ts";
import { findSuspects, type Suspect } from "./find-suspects.ts";
import { type Glyphs, isWordLetter } from "./glyphs.ts";
import { type Area, bothOf, brightnessOf } from "./paint.ts";
import { type PicturedWord, pictureUnder } from "./picture-under.ts";
import { countInk } from "./pixels.ts";
import type { OpenPage } from "./read-glyphs.ts";
import type { PageObject } from "./walk-objects.ts";

/** Pixels a point: ten-point letters are then fifteen pixels high. */
const scale = 1.5;
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
  { glyphs, groups, changesPictures }: Written,
): ReadonlySet<Group> {
  const redactions = annotationsOf(open).filter(isRedaction);
  const suspects = findSuspects(open, objects, glyphs);
  if (suspects.length + redactions.length === 0) return new Set();
  const pointers = (verdict: Suspect["verdict"]): ReadonlySet<number> =>
    new Set(suspects.filter((one) => one.verdict === verdict).map(({ object }) => object.pointer));
  const [hidden, unsure] = [pointers("hidden"), pointers("unsure")];
  const isIn = (objects: ReadonlySet<number>, index: number): boolean =>
    objects.has(glyphs.types[index]?.object ?? 0);
  const marked = (index: number): boolean =>
    redactions.some(({ area }) => holdsMiddle(area, boxOfLetter(glyphs, index)));
  const drawn =
    unsure.size === 0 ? undefined : draw(open, objects, { unsure, area: areaOf(glyphs, unsure) });
  const pictured = picturedWords(glyphs, groups, suspects);
  const picture =
    pictured.size === 0
      ? undefined
      : pictureUnder(open, objects, {
          words: [...pictured.values()],
          changesPictures: changesPictures(),
        });
  const unseen = groups.filter((group) => {
    const letters = wordLettersOf(glyphs, group);
    if (letters.some((index) => marked(index) || isIn(hidden, index))) return true;
    const covered = (index: number): boolean =>
      drawn !== undefined && isIn(unsure, index) && isUnseen(boxOfLetter(glyphs, index), drawn);
    if (letters.some(covered)) return true;
    const word = pictured.get(group);
    return word !== undefined && picture?.isBlankAt(word) === true;
  });
  if (drawn !== undefined) freeAll([drawn.whole, drawn.without, drawn.alone]);
  picture?.free();
  return new Set(unseen);
}

/** The words that stand on a picture or under one with all their letters. */
function picturedWords(
  glyphs: Glyphs,
  groups: readonly Group[],
  suspects: readonly Suspect[],
): ReadonlyMap<Group, PicturedWord> {
  const scanned = new Map(
    suspects.flatMap((one) => (one.verdict === "scanned" ? [[one.object.pointer, one]] : [])),
  );
  const words = new Map<Group, PicturedWord>();
  if (scanned.size === 0) return words;
  for (const group of groups) {
    const letters = wordLettersOf(glyphs, group);
    const objects = new Set(letters.map((index) => glyphs.types[index]?.object ?? 0));
    const over = [...objects].map((object) => scanned.get(object));
    if (letters.length === 0 || over.includes(undefined)) continue;
    const inks = over.flatMap((one) => (one?.ink === undefined ? [] : [brightnessOf(one.ink)]));
    const area = areaOfLetters(glyphs, letters);
    words.set(group, { area, inks: inks.length === over.length ? inks : [] });
  }
  return words;
}

function freeAll(parts: readonly DrawnPart[]): void {
  for (const { canvas } of parts) canvas.free();
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
  /** Whether some picture of the file may be shown otherwise than it is. */
  readonly changesPictures: () => boolean;
}

/** Part of the page as it is, without the text that is unsure, and that text alone. */
interface Drawn {
  readonly whole: DrawnPart;
  readonly without: DrawnPart;
  readonly alone: DrawnPart;
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

function draw(
  open: OpenPage,
  objects: readonly PageObject[],
  { unsure, area }: { readonly unsure: ReadonlySet<number>; readonly area: Area },
): Drawn {
  const render = (background: number, annotations: boolean): DrawnPart =>
    drawPart(open, area, { scale, background, annotations });
  const show = (pointer: number, active: boolean): number =>
    open.pdfium.call.FPDFPageObj_SetIsActive(pointer, active ? 1 : 0);
  const whole = render(white, true);
  for (const pointer of unsure) show(pointer, false);
  const without = render(white, true);
  for (const { pointer } of objects) show(pointer, unsure.has(pointer));
  const alone = render(magenta, false);
  for (const { pointer } of objects) show(pointer, true);
  return { whole, without, alone };
}

/** Whether next to nothing of a letter's ink shows; a point too small to be sampled is taken for seen. */
function isUnseen(letter: Area, { whole, without, alone }: Drawn): boolean {
  const { inked, shown } = countInk(whole.grid, letter, {
    whole: whole.canvas.view(),
    without: without.canvas.view(),
    alone: alone.canvas.view(),
    ground: [0xff, 0, 0xff],
  });
  return inked >= 2 && shown < leastShown * inked;
}
