import type { Group } from "../gather-words.ts";
import { annotationsOf, isRedaction } from "./annotations.ts";
import { findSuspects, type Suspect } from "./find-suspects.ts";
import type { Area } from "./paint.ts";
import { countPixels, type Grid, isUniform, pixelsDiffer } from "./pixels.ts";
import { type Glyph, isWordLetter, type OpenPage } from "./read-glyphs.ts";
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
  words: readonly Group[],
): ReadonlySet<Group> {
  const redactions = annotationsOf(open).filter(isRedaction);
  const marked = (glyph: Glyph): boolean =>
    redactions.some(({ area }) =>
      holds(area, (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2),
    );
  const suspects = findSuspects(open, objects, words);
  if (suspects.length + redactions.length === 0) return new Set();
  const pointers = (verdict: Suspect["verdict"]): ReadonlySet<number> =>
    new Set(suspects.filter((one) => one.verdict === verdict).map(({ object }) => object.pointer));
  const [hidden, unsure, scanned] = [pointers("hidden"), pointers("unsure"), pointers("scanned")];
  const drawn =
    unsure.size + scanned.size === 0
      ? undefined
      : draw(open, objects, { unsure, area: areaAround(words, new Set([...unsure, ...scanned])) });
  const unseen = words.filter(({ glyphs }) => {
    const letters = glyphs.filter(({ text }) => isWordLetter(text));
    if (letters.some((glyph) => marked(glyph) || hidden.has(glyph.type.object))) return true;
    if (drawn === undefined || letters.length === 0) return false;
    return (
      letters.some((glyph) => unsure.has(glyph.type.object) && isUnseen(glyph, drawn)) ||
      (letters.every((glyph) => scanned.has(glyph.type.object)) && isBlank(letters, drawn))
    );
  });
  drawn?.free();
  return new Set(unseen);
}

function holds({ x0, y0, x1, y1 }: Area, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
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
function areaAround(words: readonly Group[], objects: ReadonlySet<number>): Area {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { glyphs } of words) {
    for (const glyph of glyphs) {
      if (!objects.has(glyph.type.object)) continue;
      x0 = Math.min(x0, glyph.x0);
      y0 = Math.min(y0, glyph.y0);
      x1 = Math.max(x1, glyph.x1);
      y1 = Math.max(y1, glyph.y1);
    }
  }
  return { x0, y0, x1, y1 };
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
function isUnseen(glyph: Glyph, { grid, whole, without, alone }: Drawn): boolean {
  const inked = countPixels(grid, glyph, (index) => pixelsDiffer(alone, magentaPixel, index, 0));
  if (inked < 2) return false;
  const shown = countPixels(grid, glyph, (index) => pixelsDiffer(whole, without, index, index));
  return shown < leastShown * inked;
}

/** Whether the picture under a word is of one colour where its letters should be. */
function isBlank(word: readonly Glyph[], { grid, whole }: Drawn): boolean {
  const x0 = Math.min(...word.map((glyph) => glyph.x0));
  const x1 = Math.max(...word.map((glyph) => glyph.x1));
  const y0 = Math.min(...word.map((glyph) => glyph.y0));
  const y1 = Math.max(...word.map((glyph) => glyph.y1));
  const height = y1 - y0;
  return isUniform(grid, whole, { x0, x1, y0: y0 + 0.25 * height, y1: y1 - 0.25 * height });
}
