import type { Piece } from "./outline.ts";

const sentenceEnd = /[.!?…:;。！？]["'”’»)\]]*$/;
/** In words: what runs longer is prose, however it ends. */
const longLine = 25;
const shortLine = 8;

/** From here on, scripts of East Asia set no spaces between words; a word has about two characters. */
const firstIdeograph = 0x2e80;

export function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= firstIdeograph && code < 0xd800) ideographs += 1;
    else if (code > 32 && !inside) words += 1;
    inside = code > 32 && code < firstIdeograph;
  }
  return words + Math.ceil(ideographs / 2);
}

/** Whether a piece reads as running text: a sentence of some words, hardly any of it a link. */
export function isProse({ kind, text, linked }: Piece): boolean {
  if (kind === "heading" || kind === "table" || kind === "caption" || linked > 0.4) return false;
  const words = countWords(text);
  return words >= longLine || (words >= shortLine && sentenceEnd.test(text));
}

/**
 * What a piece says for or against the section that it stands in: the words of prose for it, those of links against it.
 * - a paragraph of forty words is worth 40
 * - a teaser that is all link costs its words, up to ten
 */
export function weigh(piece: Piece): number {
  const words = countWords(piece.text);
  if (isProse(piece)) return words * (1 - piece.linked);
  if (piece.linked > 0.4) return -Math.min(words, 10);
  if (piece.kind === "table") return Math.min(words, 40);
  return piece.kind === "paragraph" ? -1 : 0;
}
