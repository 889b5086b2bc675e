import type { Word } from "@recount/core";
import type { PdfContent } from "../pdf-content.ts";

/** A document on its way between threads: half a million words as objects would be copied one by one. */
export interface PackedContent extends Omit<PdfContent, "words"> {
  /** Eight numbers a word: start, end, page, x0, y0, x1, y1, confidence; NaN stands for none. */
  readonly packedWords: Float64Array<ArrayBuffer>;
}

const width = 8;

export function packWords({ words = [], ...content }: PdfContent): PackedContent {
  const packedWords = new Float64Array(words.length * width);
  let at = 0;
  for (const { start, end, page, x0, y0, x1, y1, confidence = Number.NaN } of words) {
    packedWords[at] = start;
    packedWords[at + 1] = end;
    packedWords[at + 2] = page;
    packedWords[at + 3] = x0;
    packedWords[at + 4] = y0;
    packedWords[at + 5] = x1;
    packedWords[at + 6] = y1;
    packedWords[at + 7] = confidence;
    at += width;
  }
  return { ...content, packedWords };
}

export function unpackWords({ packedWords, ...content }: PackedContent): PdfContent {
  const read = (at: number): number => packedWords[at] ?? 0;
  const words: Word[] = [];
  for (let at = 0; at < packedWords.length; at += width) {
    const word = {
      start: read(at),
      end: read(at + 1),
      page: read(at + 2),
      x0: read(at + 3),
      y0: read(at + 4),
      x1: read(at + 5),
      y1: read(at + 6),
    };
    const confidence = read(at + 7);
    words.push(Number.isNaN(confidence) ? word : { ...word, confidence });
  }
  return { ...content, words };
}
