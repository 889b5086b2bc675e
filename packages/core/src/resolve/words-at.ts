import type { Document, Word } from "../model/document.ts";
import { firstIndex } from "../model/first-index.ts";
import { overlaps, type Span } from "../model/span.ts";

/** The words that a span touches. They stand in the order of the text, and a long filing has half a million. */
export function wordsAt({ words = [] }: Document, span: Span): readonly Word[] {
  const from = firstIndex(words, ({ end }) => end > span.start);
  const found: Word[] = [];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.start >= span.end) break;
    if (overlaps(word, span)) found.push(word);
  }
  return found;
}
