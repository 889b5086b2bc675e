import type { Notice } from "@recount/core";

/** Which way a word runs, in degrees clockwise from left-to-right. */
export type Turn = 0 | 90 | 180 | 270;

/** A word as an engine saw it: box and baseline in fractions of the page, origin top left, page rotation applied. */
export interface PageWord {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** The line on which the letters stand; for a turned word the lower edge of its box. */
  readonly baseline: number;
  /** In points. */
  readonly fontSize: number;
  readonly fontName?: string;
  readonly bold?: boolean;
  readonly turn: Turn;
  /** How sure text recognition was, from 0 to 1; absent where the file itself says what it is. */
  readonly confidence?: number;
  /** Smaller and higher than the word before it, as footnote marks are. */
  readonly raised?: boolean;
}

/** A straight line along or across the page, in fractions of it: a stroke, a thin bar, an edge of a box. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The words of one page in the order in which the file draws them; width and height in points. */
export interface PageWords {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
  /** Whether it is a picture whose text has to be recognised. */
  readonly scan?: boolean;
  /** Where its text comes from; absent for the file's own. */
  readonly origin?: "ocr";
  /** The lines drawn on it, as far as the engine sees them. */
  readonly rules?: readonly Rule[];
  /** Degrees, clockwise, by which its picture lies askew; recognised words are given as if it lay straight. */
  readonly skew?: number;
}

/** All that the page model needs of a file; another engine only has to make this. */
export interface FileWords {
  readonly title?: string;
  readonly author?: string;
  readonly pages: readonly PageWords[];
  readonly notices: readonly Notice[];
}
