import type { Word } from "@recount/core";
import type { PdfContent } from "../pdf-content.ts";

/** A document on its way between threads: half a million words as objects would be held twice and copied one by one. */
export interface PackedContent extends Omit<PdfContent, "words"> {
  /** Eight numbers a word: start, end, page, x0, y0, x1, y1, confidence; NaN stands for none. */
  readonly packedWords: Float64Array<ArrayBuffer>;
}

/** Packs words one after the other. */
export interface WordPacker {
  readonly add: (word: Word) => void;
  /** Moves the end of the last word. */
  readonly endLast: (end: number) => void;
  readonly finish: () => Float64Array<ArrayBuffer>;
}

const width = 8;

/** Has room for so many words, and makes more where they do not suffice. */
export function packWords(expected: number): WordPacker {
  let numbers = new Float64Array(Math.max(1, expected) * width);
  let at = 0;
  return {
    add: ({ start, end, page, x0, y0, x1, y1, confidence = Number.NaN }) => {
      if (at === numbers.length) numbers = copyOf(numbers, 2 * numbers.length);
      numbers[at] = start;
      numbers[at + 1] = end;
      numbers[at + 2] = page;
      numbers[at + 3] = x0;
      numbers[at + 4] = y0;
      numbers[at + 5] = x1;
      numbers[at + 6] = y1;
      numbers[at + 7] = confidence;
      at += width;
    },
    endLast: (end) => {
      if (at > 0) numbers[at - width + 1] = end;
    },
    finish: () => (at === numbers.length ? numbers : copyOf(numbers.subarray(0, at), at)),
  };
}

function copyOf(numbers: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(numbers);
  return copy;
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
