import type { Notice } from "@recount/core";
import type { PageWord, PageWords } from "../engine/page-words.ts";
import type { ReadFile } from "../engine/read-file.ts";
import type { ScanResult } from "../engine/task.ts";

/** Puts recognised words on the pages that wait for them, or says on which page none could be had. */
export function mergeScans<Done extends { readonly number: number }>(
  file: ReadFile<Done | PageWords>,
  scans: readonly ScanResult[],
): ReadFile<Done | PageWords> {
  const results = new Map(scans.map((scan) => [scan.number, scan]));
  const notices: Notice[] = [];
  const pages = file.pages.map((page) => {
    const result = results.get(page.number);
    if (result === undefined || !("words" in page)) return page;
    const { words, rules = [], skew = 0 } = result;
    if (typeof words !== "string") {
      return { ...merge(page, words), rules: [...(page.rules ?? []), ...rules], skew };
    }
    const message = `Page ${page.number} is a picture and was not recognised: ${words}.`;
    notices.push({ code: "page-not-recognised", message, page: page.number });
    return page;
  });
  return { ...file, pages, notices: [...file.notices, ...notices] };
}

/** What the file says itself is better than what was recognised in the same place, as on a stamp. */
function merge(page: PageWords, recognised: readonly PageWord[]): PageWords {
  const added = recognised.filter((word) => {
    const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
    return !page.words.some(({ x0, y0, x1, y1 }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
  });
  // A turned picture is as high as the page is wide.
  const heightOf = ({ turn }: PageWord) => (turn % 180 === 0 ? page.height : page.width);
  const words = added.map((word) => ({ ...word, fontSize: word.fontSize * heightOf(word) }));
  return { ...page, words: [...page.words, ...words], origin: "ocr" };
}
