import type { Turn } from "../page-words.ts";

/** What the letters of one text object share. */
export interface Type {
  /** The text object in PDFium's memory. */
  readonly object: number;
  readonly fontSize: number;
  readonly fontName: string;
  readonly bold: boolean;
  readonly turn: Turn;
  /** Whether it runs neither along the page's edges nor across. */
  readonly oblique: boolean;
}

/**
 * The letters of a page, one entry of each list a letter: as objects they would be most of what a page leaves to
 * collect. Valid until the next page of the file is read, which uses the same room.
 */
export interface Glyphs {
  readonly count: number;
  readonly texts: readonly string[];
  /** Whether the file has white space before the letter. */
  readonly apart: readonly boolean[];
  readonly types: readonly Type[];
  /** Points of the page, origin top left: the letter's box. */
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  /** Where it stands on its line. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface GlyphLists extends Glyphs {
  readonly texts: string[];
  readonly apart: boolean[];
  readonly types: Type[];
}

/** Room for the numbers of a page's letters, used again for the next page: what a page leaves behind is then little. */
export interface LetterRoom {
  numbers: readonly Float64Array[];
}

/** Lists for so many letters. */
export function blankGlyphs(count: number, room: LetterRoom): GlyphLists {
  if ((room.numbers[0]?.length ?? 0) < count) {
    room.numbers = Array.from({ length: 6 }, () => new Float64Array(2 * count));
  }
  const none = new Float64Array();
  const [x0 = none, y0 = none, x1 = none, y1 = none, x = none, y = none] = room.numbers;
  return { count: 0, texts: [], apart: [], types: [], x0, y0, x1, y1, x, y };
}

/** Whether a character says something, as a blank, a bracket or a rule of underscores does not. */
export function isWordLetter(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code > 0x7f) return /[\p{L}\p{N}]/u.test(letter);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
