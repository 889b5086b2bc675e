import type { PageWord, Turn } from "../engine/page-words.ts";
import { ontoPage } from "../layout/onto-page.ts";

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

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
}

/** Specks and rules come out as words that recognition itself does not believe in. */
const leastConfidence = 0.4;

/** The words of recognised blocks in fractions of their page; the size of their type is one of the picture's height. */
export function toWords(blocks: readonly Recognised[], picture: Picture): readonly PageWord[] {
  const lines = linesOf(blocks);
  const usual = median(lines.map(heightOf));
  return lines.flatMap((line) => {
    // The height of a line changes with the letters that happen to stand on it; its size does not.
    const height = heightOf(line);
    const size = Math.abs(height - usual) < 0.35 * usual ? usual : height;
    return line.words.flatMap((word) => toWord(word, line, { picture, size }));
  });
}

/** How sure recognition was of a picture's letters, from 0 to 1; of a picture without any it was not. */
export function surenessOf(blocks: readonly Recognised[]): number {
  const words = linesOf(blocks).flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : sure / letters / 100;
}

function linesOf(blocks: readonly Recognised[]): readonly RecognisedLine[] {
  return blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}

function toWord(
  word: RecognisedWord,
  { baseline }: RecognisedLine,
  { picture, size }: { readonly picture: Picture; readonly size: number },
): readonly PageWord[] {
  const confidence = confidenceOf(word);
  const text = word.text.trim();
  if (confidence < leastConfidence || text === "" || /\s/.test(text) || isSpeck(text)) return [];
  const { width, height, turn } = picture;
  const { x0, y0, x1, y1 } = word.bbox;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  const line = (baseline.y0 + slope * ((x0 + x1) / 2 - baseline.x0)) / height;
  const box = { x0: x0 / width, y0: y0 / height, x1: x1 / width, y1: y1 / height };
  const placed = ontoPage(box, turn);
  return [
    {
      text,
      ...placed,
      baseline: turn === 0 ? line : placed.y1,
      fontSize: size / height,
      turn,
      confidence: Math.round(confidence * 100) / 100,
    },
  ];
}

/** A dot, a bar or a colon that stands alone is dirt, or a piece of a line. */
function isSpeck(text: string): boolean {
  return /^[|¦:;.,'`‘’~_]{1,3}$/.test(text);
}

/** "1.318" may well be 1,318: of a small picture, a comma's tail is all too easily lost. */
const unsure = 60;

/** A number is as sure as its least sure digit, or the mark between them that makes thousands of them. */
function confidenceOf({ text, confidence, symbols }: RecognisedWord): number {
  const isNumber = symbols.some(({ text }) => /\d/.test(text));
  const digits = symbols
    .filter(({ text }) => isNumber && /[\d.,]/.test(text))
    .map((symbol) => symbol.confidence);
  const most = /^\D*\d{1,3}(?:\.\d{3})+\D*$/.test(text) ? unsure : 100;
  return Math.min(confidence, most, ...digits) / 100;
}

/** The height of all but a line's tallest words: the box of a line takes in the dirt around it. */
function heightOf({ bbox, words }: RecognisedLine): number {
  const heights = words.map(({ bbox: { y0, y1 } }) => y1 - y0).sort((a, b) => a - b);
  return heights[Math.floor(0.8 * (heights.length - 1))] ?? bbox.y1 - bbox.y0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
