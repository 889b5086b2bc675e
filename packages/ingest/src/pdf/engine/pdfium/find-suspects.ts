import { boxAround } from "../gather-words.ts";
import { annotationsOf, covering } from "./annotations.ts";
import { type Glyphs, isWordLetter } from "./glyphs.ts";
import {
  type Area,
  areaOf,
  bothOf,
  type Colour,
  contrast,
  coverOf,
  fillOf,
  paintOf,
} from "./paint.ts";
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
}

interface Cover {
  readonly order: number;
  readonly kind: PageObject["kind"];
  readonly area: Area;
  readonly colour?: Colour;
}

interface Text {
  readonly object: PageObject;
  readonly order: number;
  readonly area: Area;
}

/** Points; lines under and through words hide nothing. */
const thin = 3;
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
    const verdict = all || marked ? "unsure" : judge(open, text, covers);
    return verdict === "seen" ? [] : [{ object, verdict }];
  });
}

function textsOf(objects: readonly PageObject[], glyphs: Glyphs): readonly Text[] {
  const areas = new Map<number, Area>();
  for (const { first, end, object } of runsOf(glyphs)) {
    const area = boxAround(glyphs, { first, end });
    areas.set(object, bothOf(areas.get(object) ?? area, area));
  }
  return objects.flatMap((object, order): Text[] => {
    const area = object.kind === "text" ? areas.get(object.pointer) : undefined;
    return area === undefined ? [] : [{ object, order, area }];
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

function coversOf(open: OpenPage, objects: readonly PageObject[]): readonly Cover[] {
  return objects.flatMap((object, order): Cover[] => {
    const { kind, pointer } = object;
    if (kind === "text") return [];
    const paint = kind === "path" ? paintOf(open, object) : { filled: true, strokeWidth: 0 };
    if (!paint.filled && paint.strokeWidth < thin) return [];
    const area = areaOf(open, object);
    if (Math.min(area.x1 - area.x0, area.y1 - area.y0) < thin) return [];
    const colour = kind === "path" ? fillOf(open, pointer) : undefined;
    return [{ order, kind, area, ...(colour === undefined ? {} : { colour }) }];
  });
}

function judge(open: OpenPage, text: Text, covers: readonly Cover[]): Verdict {
  let ground: Colour | undefined = white;
  let bare = true;
  let pictured = false;
  for (const { order, area, kind, colour } of covers) {
    const share = coverOf(text.area, area);
    if (share === 0) continue;
    if (order > text.order) return isScan(open, kind, area) ? "scanned" : "unsure";
    bare = false;
    pictured = kind === "image" || (pictured && share <= 0.5);
    if (share > 0.5 || colour === undefined) ground = colour?.alpha === 255 ? colour : undefined;
  }
  // On a picture it shows, but in the colour of what it stands on.
  if (pictured) return "scanned";
  const ink = fillOf(open, text.object.pointer);
  if (ink === undefined || ground === undefined || ink.alpha < 128) return "unsure";
  const difference = contrast(ink, ground);
  if (difference >= faint) return "seen";
  return bare && difference < none && modeOf(open, text.object) === filled ? "hidden" : "unsure";
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
