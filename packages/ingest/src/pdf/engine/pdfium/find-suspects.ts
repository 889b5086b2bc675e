import { boxAround } from "../gather-words.ts";
import { annotationsOf, covering } from "./annotations.ts";
import { type Cover, coversOf } from "./covers.ts";
import { type Glyphs, isWordLetter } from "./glyphs.ts";
import { type Area, bothOf, type Colour, contrast, coverOf, fillOf } from "./paint.ts";
import type { OpenPage } from "./read-glyphs.ts";
import type { PageObject } from "./walk-objects.ts";

/**
 * How a text object stands to its reader's eye: in the colour of the bare page, it is hidden; painted over, or close to
 * its ground, it is unsure; laid over or under a picture, which shows what there is to be read, it is scanned.
 */
export type Verdict = "seen" | "hidden" | "unsure" | "scanned";

/** A text object that its reader may not see. */
export interface Suspect {
  readonly object: PageObject;
  readonly verdict: Exclude<Verdict, "seen">;
  /** What it is written in, where it is drawn on the picture that it is scanned with. */
  readonly ink?: Colour;
}

interface Text {
  readonly object: PageObject;
  readonly order: number;
  readonly area: Area;
  readonly runs: readonly Run[];
}

/** Of 255, in the channel that differs most; what is closer is not worth the name of writing. */
const faint = 40;
const none = 8;
const white: Colour = { red: 255, green: 255, blue: 255, alpha: 255 };
/** More pairs than this are not looked at one by one; then all the text is suspect. */
const mostPairs = 4_000_000;

/**
 * The text that paint order, colour or marks on the page may hide; a picture of the page then tells.
 * Not text on shaded rows, page backgrounds or highlights: what is painted before it, in another colour, hides nothing.
 */
export function findSuspects(
  open: OpenPage,
  objects: readonly PageObject[],
  glyphs: Glyphs,
): readonly Suspect[] {
  const texts = textsOf(objects, glyphs);
  const covers = coversOf(open, objects);
  const marks = annotationsOf(open).filter(covering);
  const all = texts.length * covers.length > mostPairs;
  return texts.flatMap((text): Suspect[] => {
    const { object, area } = text;
    if (isInvisible(open, object)) return [{ object, verdict: "scanned" }];
    const marked = marks.some((mark) => coverOf(area, mark.area) > 0);
    const verdict = all || marked ? "unsure" : judge(open, { text, covers, glyphs });
    if (verdict === "seen") return [];
    const ink = verdict === "scanned" && isOver(text, covers) ? inkOf(open, object) : undefined;
    return [{ object, verdict, ...(ink === undefined ? {} : { ink }) }];
  });
}

function textsOf(objects: readonly PageObject[], glyphs: Glyphs): readonly Text[] {
  const runs = Map.groupBy(runsOf(glyphs), ({ object }) => object);
  return objects.flatMap((object, order): Text[] => {
    const own = object.kind === "text" ? runs.get(object.pointer) : undefined;
    if (own === undefined) return [];
    const area = own.map((run) => boxAround(glyphs, run)).reduce(bothOf);
    return [{ object, order, area, runs: own }];
  });
}

interface Run {
  readonly first: number;
  readonly end: number;
  readonly object: number;
}

/** Letters of one text object that follow each other; a blank or a rule of underscores that is hidden hides nothing. */
function runsOf({ count, texts, types }: Glyphs): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  let object = 0;
  for (let index = 0; index <= count; index += 1) {
    const next = isWordLetter(texts[index] ?? "") ? (types[index]?.object ?? 0) : 0;
    if (next === object) continue;
    if (object !== 0) runs.push({ first, end: index, object });
    first = index;
    object = next;
  }
  return runs;
}

interface Case {
  readonly text: Text;
  readonly covers: readonly Cover[];
  readonly glyphs: Glyphs;
}

function judge(open: OpenPage, { text, covers, glyphs }: Case): Verdict {
  const later: Area[] = [];
  let ground: Colour | undefined = white;
  let bare = true;
  let pictured = false;
  for (const { order, area, object, colour } of covers) {
    const { kind } = object;
    const share = coverOf(text.area, area);
    if (share === 0) continue;
    if (order > text.order) {
      if (isScan(open, kind, area)) return "scanned";
      later.push(area);
      continue;
    }
    bare = false;
    pictured = kind === "image" || (pictured && share <= 0.5);
    if (share > 0.5 || colour === undefined) ground = colour?.alpha === 255 ? colour : undefined;
  }
  if (later.length > 0 && hidesLetters(glyphs, text, later)) return "unsure";
  // On a picture it shows, but in the colour of what it stands on.
  if (pictured) return "scanned";
  const ink = fillOf(open, text.object.pointer);
  if (ink === undefined || ground === undefined || ink.alpha < 128) return "unsure";
  const difference = contrast(ink, ground);
  if (difference >= faint) return "seen";
  return bare && difference < none && modeOf(open, text.object) === filled ? "hidden" : "unsure";
}

/** Letters and digits have their ink well within their boxes; what lies over less than this hides no half of it. */
const leastCovered = 0.15;

/** Whether what is painted after a text may hide one of its letters. Not the edge of a box around the next line. */
function hidesLetters(glyphs: Glyphs, { runs }: Text, later: readonly Area[]): boolean {
  const letters = runs.reduce((sum, { first, end }) => sum + end - first, 0);
  if (letters * later.length > mostPairs) return true;
  return runs.some(({ first, end }) => {
    for (let index = first; index < end; index += 1) {
      const letter = boxAround(glyphs, { first: index, end: index + 1 });
      const covered = later.reduce((sum, area) => sum + coverOf(letter, area), 0);
      if (covered >= leastCovered) return true;
    }
    return false;
  });
}

/** Whether nothing that touches a text is painted after it. */
function isOver({ order, area }: Text, covers: readonly Cover[]): boolean {
  return covers.every((cover) => cover.order < order || coverOf(area, cover.area) === 0);
}

/** The opaque colour in which a text is drawn. */
function inkOf(open: OpenPage, object: PageObject): Colour | undefined {
  const ink = modeOf(open, object) === filled ? fillOf(open, object.pointer) : undefined;
  return ink?.alpha === 255 ? ink : undefined;
}

/** A picture of most of the page, laid over a text that stands there to be found and copied. */
export function isScan({ frame }: OpenPage, kind: PageObject["kind"], area: Area): boolean {
  const page = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  return kind === "image" && coverOf(page, area) > 0.5;
}

const filled = 0;
const invisible = 3;

/** Text that is laid over a scan to be found and copied, and not drawn. */
function isInvisible(open: OpenPage, object: PageObject): boolean {
  return modeOf(open, object) === invisible;
}

function modeOf({ pdfium }: OpenPage, { pointer }: PageObject): number {
  return pdfium.call.FPDFTextObj_GetTextRenderMode(pointer);
}
