import type { Piece } from "./outline.ts";

const sentenceEnd = /[.!?…:;。！？]["'”’»)\]]*$/;
/** In characters: the point and the marks that close behind it. */
const longestEnd = 8;
/** In words: what runs longer is prose, however it ends. */
const longLine = 25;
const shortLine = 8;

/** Whether a piece reads as running text: a sentence of some words, hardly any of it a link. */
export function isProse({ kind, text, words, linked }: Piece): boolean {
  if (kind === "heading" || kind === "table" || kind === "caption" || linked > 0.4) return false;
  return words >= longLine || (words >= shortLine && sentenceEnd.test(text.slice(-longestEnd)));
}

/**
 * What a piece says for or against the section that it stands in: the words of prose for it, those of links against it.
 * - a paragraph of forty words is worth 40
 * - a teaser that is all link costs its words, up to ten
 */
export function weigh(piece: Piece): number {
  const { words } = piece;
  if (isProse(piece)) return words * (1 - piece.linked);
  if (piece.linked > 0.4) return -Math.min(words, 10);
  if (piece.kind === "table") return Math.min(words, 40);
  return piece.kind === "paragraph" ? -1 : 0;
}
