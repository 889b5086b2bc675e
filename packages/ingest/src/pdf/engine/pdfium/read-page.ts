import { type Group, gatherWords, wordOf } from "../gather-words.ts";
import type { PageWords } from "../page-words.ts";
import { findHidden } from "./find-hidden.ts";
import type { Glyphs } from "./glyphs.ts";
import { isScan } from "./is-scan.ts";
import type { Pdfium } from "./native.ts";
import { type Kept, readGlyphs } from "./read-glyphs.ts";
import { readRules } from "./read-rules.ts";
import { type Frame, frameOf } from "./transform.ts";
import { walkObjects } from "./walk-objects.ts";

export interface PageOfFile {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly number: number;
  readonly kept: Kept;
}

/** A page's words and lines, and how many words its reader cannot see and shall not get. */
export interface PageRead extends PageWords {
  readonly withheld: number;
}

/** Reads the words and lines of one page; nothing if PDFium cannot load it. */
export function readPage({ pdfium, document, number, kept }: PageOfFile): PageRead | undefined {
  const page = pdfium.call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return undefined;
  const frame = frameOf(pdfium, page);
  const { width, height } = frame;
  if (!(width > 0 && height > 0)) return undefined;
  const open = { pdfium, page, frame };
  const glyphs = readGlyphs(open, kept);
  const groups = gatherWords(glyphs);
  const objects = walkObjects(pdfium, page);
  const hidden = findHidden(open, objects, { glyphs, groups, ...kept });
  const seen = groups.filter((group) => isOnPage(glyphs, group, frame) && !hidden.has(group));
  const words = seen.map((group) => wordOf(glyphs, group, frame));
  const rules = readRules(open, objects);
  const scan = isScan(open, objects, words);
  pdfium.call.FPDF_ClosePage(page);
  const withheld = groups.length - seen.length;
  return { number, width, height, words, rules, withheld, ...(scan ? { scan } : {}) };
}

/** Printers' marks and stray words stand beyond the page's edge. */
function isOnPage({ x0, y0, x1, y1 }: Glyphs, { first, end }: Group, frame: Frame): boolean {
  for (let index = first; index < end; index += 1) {
    const middle = ((y0[index] ?? 0) + (y1[index] ?? 0)) / 2;
    const across = (x1[index] ?? 0) > 0 && (x0[index] ?? 0) < frame.width;
    if (across && middle > 0 && middle < frame.height) return true;
  }
  return false;
}
