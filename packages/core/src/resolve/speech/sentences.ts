import { openLines } from "../../language/sentence/lines.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Document } from "../../model/document.ts";
import { firstIndex } from "../../model/first-index.ts";
import { contains, type Span } from "../../model/span.ts";
import { readQuotes } from "./read-quotes.ts";
import { readSpeeches } from "./read-speeches.ts";
import type { Speech } from "./speech.ts";

/** A document sentence by sentence, with what is said in each, read when asked for and then kept. */
export interface Sentences {
  readonly text: string;
  /** Index of the sentence that holds a place. */
  readonly indexAt: (at: number) => number;
  readonly at: (index: number) => Span | undefined;
  readonly words: (index: number) => readonly TaggedWord[];
  readonly speeches: (index: number) => readonly Speech[];
  /** The quotes of the paragraph that holds a place. */
  readonly quotes: (at: number) => readonly Span[];
  /** Whether a place stands in a quote. */
  readonly quoted: (at: number) => boolean;
  /** The block that holds a place, or the line. */
  readonly paragraph: (at: number) => Span & { readonly kind?: string };
}

export function openSentences(
  document: Document,
  sentences: readonly Span[],
  wordsOf: (sentence: Span) => readonly TaggedWord[],
): Sentences {
  const { text, blocks } = document;
  const read = new Map<number, readonly Speech[]>();
  const words = (index: number) => {
    const sentence = sentences[index];
    return sentence === undefined ? [] : wordsOf(sentence);
  };
  const known = new Map<number, readonly Span[]>();
  const quotes = (at: number) => {
    const home = paragraph(at);
    const found = known.get(home.start) ?? readQuotes(text, home);
    known.set(home.start, found);
    return found;
  };
  const lineAt = openLines(text);
  const paragraph = (at: number) => {
    const place = { start: at, end: at };
    const block = blocks[lastFrom(blocks, at)];
    return block !== undefined && contains(block, place) ? block : lineAt(at);
  };
  return {
    text,
    words,
    paragraph,
    quotes,
    quoted: (at) => quotes(at).some(({ start, end }) => start < at && at < end),
    indexAt: (at) => lastFrom(sentences, at),
    at: (index) => sentences[index],
    speeches(index) {
      const done = read.get(index);
      const sentence = sentences[index];
      if (done !== undefined || sentence === undefined) return done ?? [];
      const found = readSpeeches(sentence, words(index));
      read.set(index, found);
      return found;
    },
  };
}

/** The last of the spans, which are in order, that begins at `at` or before. */
function lastFrom(spans: readonly Span[], at: number): number {
  return firstIndex(spans, ({ start }) => start > at) - 1;
}
