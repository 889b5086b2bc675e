import type { PageWord } from "../engine/page-words.ts";

interface Bbox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface RecognisedWord {
  readonly text: string;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly bbox: Bbox;
  readonly symbols: readonly { readonly text: string; readonly confidence: number }[];
}

interface RecognisedLine {
  readonly bbox: Bbox;
  readonly baseline: Bbox;
  readonly words: readonly RecognisedWord[];
}

/** What recognition gives of a block: lines of words in pixels. */
export interface Recognised {
  readonly paragraphs: readonly { readonly lines: readonly RecognisedLine[] }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Specks and rules come out as words that recognition itself does not believe in. */
const leastConfidence = 0.4;
/** The words of recognised blocks in fractions of their page, the size of their type as well. */
export function toWords(blocks: readonly Recognised[], page: Size): readonly PageWord[] {
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines: all }) => all));
  const usual = median(lines.map(heightOf));
  return lines.flatMap((line) => {
    // The height of a line changes with the letters that happen to stand on it; its size does not.
    const height = heightOf(line);
    const size = Math.abs(height - usual) < 0.35 * usual ? usual : height;
    return line.words.flatMap((word) => toWord(word, line, { page, size }));
  });
}

function toWord(
  word: RecognisedWord,
  { baseline }: RecognisedLine,
  { page, size }: { readonly page: Size; readonly size: number },
): readonly PageWord[] {
  const confidence = confidenceOf(word);
  const text = word.text.trim();
  if (confidence < leastConfidence || text === "" || /\s/.test(text)) return [];
  const { x0, y0, x1, y1 } = word.bbox;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  return [
    {
      text,
      x0: x0 / page.width,
      y0: y0 / page.height,
      x1: x1 / page.width,
      y1: y1 / page.height,
      baseline: (baseline.y0 + slope * ((x0 + x1) / 2 - baseline.x0)) / page.height,
      fontSize: size / page.height,
      turn: 0,
      confidence: Math.round(confidence * 100) / 100,
    },
  ];
}

/** A number is as sure as its least sure digit. */
function confidenceOf({ confidence, symbols }: RecognisedWord): number {
  const digits = symbols.filter(({ text }) => /\d/.test(text)).map((symbol) => symbol.confidence);
  return Math.min(confidence, ...digits) / 100;
}

function heightOf({ bbox }: RecognisedLine): number {
  return bbox.y1 - bbox.y0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
