import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Notice } from "@recount/core";
import { PDFParse } from "pdf-parse";
import { Util } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.d.ts";
import type { FileWords, PageWords } from "./page-words.ts";
import { type PlacedRun, placeWords } from "./place-words.ts";

export interface ReadOptions {
  readonly password?: string;
  readonly pageLimit: number;
}

const data = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Opens a PDF and reads the words of its pages. Throws what pdf-parse throws for a file that it cannot open. */
export async function readPages(bytes: Uint8Array, options: ReadOptions): Promise<FileWords> {
  const parser = new PDFParse({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(data, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(data, "standard_fonts/"),
    ...(options.password === undefined ? {} : { password: options.password }),
  });
  try {
    const about = await readInformation(parser);
    const document = openedBy(parser);
    const notices: Notice[] = [];
    if (document.numPages > options.pageLimit) notices.push(cutAt(options.pageLimit, document));
    const pages: PageWords[] = [];
    for (let number = 1; number <= Math.min(document.numPages, options.pageLimit); number += 1) {
      pages.push(await readPage(document, number, notices));
    }
    return { ...about, pages, notices };
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

function cutAt(pageLimit: number, { numPages }: PDFDocumentProxy): Notice {
  return {
    code: "page-limit",
    message: `Only the first ${pageLimit} of ${numPages} pages were read; raise the page limit to read the rest.`,
  };
}

/** Information about the file; a broken outline or label tree costs the information, not the pages. */
async function readInformation(parser: PDFParse): Promise<{ title?: string; author?: string }> {
  try {
    const { info } = await parser.getInfo();
    const title = textOf(info, "Title");
    const author = textOf(info, "Author");
    return {
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
    };
  } catch (error) {
    if (isOpened(Reflect.get(parser, "doc"))) return {};
    throw error;
  }
}

function textOf(info: unknown, key: string): string | undefined {
  if (typeof info !== "object" || info === null) return undefined;
  const value: unknown = Reflect.get(info, key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** pdf-parse keeps the opened file to itself and gives no coordinates; opening it twice would double the cost. */
function openedBy(parser: PDFParse): PDFDocumentProxy {
  const document: unknown = Reflect.get(parser, "doc");
  if (!isOpened(document)) throw new Error("pdf-parse gave no document");
  return document;
}

function isOpened(value: unknown): value is PDFDocumentProxy {
  return typeof value === "object" && value !== null && "numPages" in value && "getPage" in value;
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  notices: Notice[],
): Promise<PageWords> {
  try {
    const page = await document.getPage(number);
    const sheet = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent();
    const runs = items.flatMap((item): PlacedRun[] => {
      if (!("str" in item)) return [];
      const style = styles[item.fontName];
      const family = style?.fontFamily;
      const [a, b, c, d, e, f] = Util.transform(sheet.transform, item.transform);
      return [
        {
          text: item.str,
          matrix: [a, b, c, d, e, f],
          width: item.width,
          ascent: style?.ascent ?? 0,
          descent: style?.descent ?? 0,
          face: family === "monospace" || family === "sans-serif" ? family : "serif",
          fontName: item.fontName,
        },
      ];
    });
    page.cleanup();
    return { number, width: sheet.width, height: sheet.height, words: placeWords(runs, sheet) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notices.push({
      code: "page-unreadable",
      message: `Page ${number} is damaged and was left out (${reason}).`,
      page: number,
    });
    return { number, width: 612, height: 792, words: [] };
  }
}
