import nlp from "compromise/three";
import type { Span } from "../../model/span.ts";
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  relatives,
} from "../lexicons/closed-classes.ts";
import type { Token } from "../numeral/scan-numerals.ts";

export type Tag =
  | "noun"
  | "plural"
  | "adjective"
  | "participle"
  | "verb"
  | "auxiliary"
  | "adverb"
  | "preposition"
  | "determiner"
  | "pronoun"
  | "relative"
  | "conjunction"
  | "possessive"
  | "numeral"
  | "punctuation";

/** A word of a sentence with its part of speech; `token` is set where it is a numeral. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  readonly token?: Token;
}

/**
 * The words and marks of a sentence with their tags. Numerals are taken from `tokens`, whole, so
 * that "three hundred and twenty-two" is one word; closed classes from lists; the rest from compromise.
 */
export function tagWords(
  text: string,
  span: Span,
  tokens: readonly Token[],
): readonly TaggedWord[] {
  const pieces = cutPieces(text, span, tokens);
  const tags = tagOpenClass(text.slice(span.start, span.end), span.start);
  const words = pieces.map((piece) => {
    const lower = piece.text.toLowerCase().replaceAll("’", "'");
    return {
      ...piece,
      lower,
      tag: piece.token === undefined ? tagOf(lower, tags.get(piece.start)) : "numeral",
    } as const;
  });
  return words.map((word, i) =>
    word.tag === "verb" && followsNumber(words, i) ? { ...word, tag: "plural" } : word,
  );
}

/** "70 more cases": behind a number a word in -s is a noun, since a verb there would have no -s. */
function followsNumber(words: readonly TaggedWord[], at: number): boolean {
  if (!/[^s]s$/.test(words[at]?.lower ?? "")) return false;
  const before = words[at - 1];
  const number = /^(?:more|additional|other|new)$/.test(before?.lower ?? "")
    ? words[at - 2]
    : before;
  return number?.tag === "numeral" && number.token?.value !== 1;
}

type Piece = Omit<TaggedWord, "tag" | "lower">;

function cutPieces(text: string, span: Span, tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  let from = span.start;
  for (const token of inside) {
    pushWords(text, { start: from, end: token.start }, pieces);
    pieces.push({ start: token.start, end: token.end, text: token.text, token });
    from = token.end;
  }
  pushWords(text, { start: from, end: span.end }, pieces);
  return pieces;
}

function pushWords(text: string, span: Span, pieces: Piece[]): void {
  const word =
    /[\p{L}\p{N}]+(?:['’.&/-][\p{L}\p{N}]+)*['’]?(?!\p{L})|[^\s\p{L}\p{N}]|[\p{L}\p{N}]+/gu;
  for (const match of text.slice(span.start, span.end).matchAll(word)) {
    const start = span.start + match.index;
    pieces.push({ start, end: start + match[0].length, text: match[0] });
  }
}

/** compromise's tags by the offset at which each of its terms begins. */
function tagOpenClass(sentence: string, offset: number): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>();
  let from = 0;
  for (const sub of nlp(sentence).docs) {
    for (const term of sub) {
      if (term.text === "") continue;
      const at = sentence.indexOf(term.text, from);
      if (at < 0) continue;
      tags.set(offset + at, term.tags ?? new Set());
      from = at + term.text.length;
    }
  }
  return tags;
}

function tagOf(lower: string, tags: ReadonlySet<string> | undefined): Tag {
  if (!/[\p{L}\p{N}]/u.test(lower)) return "punctuation";
  if (/['’]s$|s['’]$/.test(lower) && lower.length > 2) return "possessive";
  if (relatives.has(lower)) return "relative";
  if (auxiliaries.has(lower)) return "auxiliary";
  if (prepositions.has(lower)) return "preposition";
  if (determiners.has(lower)) return "determiner";
  if (pronouns.has(lower)) return "pronoun";
  if (conjunctions.has(lower)) return "conjunction";
  if (adverbs.has(lower)) return "adverb";
  return openTag(lower, tags ?? new Set());
}

function openTag(lower: string, tags: ReadonlySet<string>): Tag {
  if (tags.has("Plural")) return "plural";
  if (tags.has("Adjective")) return "adjective";
  if (tags.has("Adverb")) return "adverb";
  if (tags.has("Verb"))
    return tags.has("PastTense") ||
      tags.has("Participle") ||
      tags.has("Gerund") ||
      /(?:ed|en|ing)$/.test(lower)
      ? "participle"
      : "verb";
  if (tags.has("Noun") || tags.size === 0)
    return /[^aiou]s$/.test(lower) && lower.length > 3 && !tags.has("Singular") ? "plural" : "noun";
  if (tags.has("Preposition")) return "preposition";
  if (tags.has("Conjunction")) return "conjunction";
  return "noun";
}
