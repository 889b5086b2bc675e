import type { Word } from "@recount/core";
import type { PdfContent } from "../pdf-content.ts";

/** A document on its way between threads: half a million words as objects would be copied one by one. */
export interface PackedContent extends Omit<PdfContent, "words"> {
  /** Eight numbers a word, in the order of `fields`; NaN stands for none. */
  readonly packedWords: Float64Array<ArrayBuffer>;
}

const fields = ["start", "end", "page", "x0", "y0", "x1", "y1", "confidence"] as const;
const width = fields.length;

export function packWords({ words = [], ...content }: PdfContent): PackedContent {
  const packedWords = new Float64Array(words.length * width);
  for (const [index, word] of words.entries()) {
    for (const [at, field] of fields.entries()) {
      packedWords[index * width + at] = word[field] ?? Number.NaN;
    }
  }
  return { ...content, packedWords };
}

export function unpackWords({ packedWords, ...content }: PackedContent): PdfContent {
  const words: Word[] = [];
  for (let at = 0; at < packedWords.length; at += width) {
    const [start = 0, end = 0, page = 0, x0 = 0, y0 = 0, x1 = 0, y1 = 0, confidence] =
      packedWords.subarray(at, at + width);
    const word = { start, end, page, x0, y0, x1, y1 };
    words.push(
      confidence === undefined || Number.isNaN(confidence) ? word : { ...word, confidence },
    );
  }
  return { ...content, words };
}
