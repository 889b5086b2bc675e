import { gatherWords } from "../gather-words.ts";
import type { PageWords } from "../page-words.ts";
import type { Pdfium } from "./native.ts";
import { readGlyphs } from "./read-glyphs.ts";
import { readRules } from "./read-rules.ts";
import { frameOf } from "./transform.ts";
import { walkObjects } from "./walk-objects.ts";

export interface PageOfFile {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly number: number;
  /** The names of the fonts that were met, kept from page to page. */
  readonly fonts: Map<number, string>;
}

/** Reads the words and lines of one page; nothing if PDFium cannot load it. */
export function readPage({ pdfium, document, number, fonts }: PageOfFile): PageWords | undefined {
  const page = pdfium.call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return undefined;
  const frame = frameOf(pdfium, page);
  const { width, height } = frame;
  if (!(width > 0 && height > 0)) return undefined;
  const open = { pdfium, page, frame };
  const words = gatherWords(readGlyphs(open, fonts), frame);
  const rules = readRules(open, walkObjects(pdfium, page));
  pdfium.call.FPDF_ClosePage(page);
  return { number, width, height, words, rules };
}
