import type { Document } from "../../model/document.ts";
import { type Span, within } from "../../model/span.ts";
import type { Token } from "../numeral/scan-numerals.ts";
import { splitDocument } from "./split-sentences.ts";
import { type TaggedWord, tagWords } from "./tag-words.ts";

/** A document's sentences, its numerals, and the tagged words of those sentences that somebody asks for. */
export interface TaggedText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  readonly tokensOf: (sentence: Span) => readonly Token[];
  readonly wordsOf: (sentence: Span) => readonly TaggedWord[];
}

/** Cuts a document once for all who read it; no sentence is tagged twice. */
export function openText(document: Document, tokens: readonly Token[]): TaggedText {
  const { text } = document;
  const tagged = new Map<number, readonly TaggedWord[]>();
  const tokensOf = (sentence: Span) => within(tokens, sentence);
  const wordsOf = (sentence: Span) => {
    const known = tagged.get(sentence.start) ?? tagWords(text, sentence, tokensOf(sentence));
    tagged.set(sentence.start, known);
    return known;
  };
  return { text, sentences: splitDocument(document), tokens, tokensOf, wordsOf };
}
