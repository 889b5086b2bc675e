import type { PageWord } from "../page-words.ts";
import { areaOf, coverOf } from "./paint.ts";
import type { OpenPage } from "./read-glyphs.ts";
import type { PageObject } from "./walk-objects.ts";

/** Pictures that cover less of a page than this are figures, seals and signatures. */
const leastCover = 0.5;
/** A stamp, a page number and a word or two beside them; the text of a page is more. */
const mostWords = 12;
/** Fractions of the page in which courts print their stamps. */
const [head, foot] = [0.1, 0.92];

/**
 * Whether a page is a picture of its text: pictures cover most of it, and its own text is a stamp at most.
 * Not a scan that somebody has recognised before: its words stand in the file.
 */
export function isScan(
  open: OpenPage,
  objects: readonly PageObject[],
  words: readonly PageWord[],
): boolean {
  const body = words.filter(
    ({ y0, y1, text }) => y0 > head && y1 < foot && /[\p{L}\d]/u.test(text),
  );
  if (body.length > mostWords) return false;
  const page = { x0: 0, y0: 0, x1: open.frame.width, y1: open.frame.height };
  const covers = objects
    .filter(({ kind }) => kind === "image")
    .map((object) => coverOf(page, areaOf(open, object)));
  // Some scanners cut a page into strips.
  return covers.reduce((sum, cover) => sum + cover, 0) >= leastCover;
}
