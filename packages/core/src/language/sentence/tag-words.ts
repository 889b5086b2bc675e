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
import { isName, type WordClass, wordClass } from "../lexicons/word-classes.ts";
import type { Token } from "../numeral/scan-numerals.ts";
import { tagOpenWord } from "./tag-open-words.ts";

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
 * that "three hundred and twenty-two" is one word; closed classes from lists; the rest by list, ending and neighbours.
 */
export function tagWords(
  text: string,
  span: Span,
  tokens: readonly Token[],
): readonly TaggedWord[] {
  const pieces = cutPieces(text, span, tokens).map((piece) => {
    const lower = piece.text.toLowerCase().replaceAll("’", "'");
    return { ...piece, lower, may: piece.token === undefined ? mayBe(lower) : "numeral" } as const;
  });
  const words: TaggedWord[] = [];
  for (const [i, { may, ...piece }] of pieces.entries()) {
    const left = words[i - 1];
    const right = pieces[i + 1];
    const tag = isOpen(may)
      ? tagOpenWord(may, {
          left: left?.tag,
          leftWord: left?.lower ?? "",
          right: right?.may,
          rightWord: right?.lower ?? "",
        })
      : may;
    words.push({ ...piece, tag });
  }
  return words.map((word, i) => {
    if (word.tag === "verb" && followsNumber(words, i)) return { ...word, tag: "plural" };
    const inName =
      (word.tag === "plural" || word.tag === "adjective") &&
      (isName(words[i - 1]?.lower ?? "", word.lower) ||
        isName(word.lower, words[i + 1]?.lower ?? ""));
    return inName ? { ...word, tag: "noun" } : word;
  });
}

const closed = new Set<string>([
  "auxiliary",
  "determiner",
  "pronoun",
  "relative",
  "conjunction",
  "possessive",
  "numeral",
  "punctuation",
]);

function isOpen(may: Tag | WordClass): may is WordClass {
  return !closed.has(may);
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

function mayBe(lower: string): Tag | WordClass {
  if (!/[\p{L}\p{N}]/u.test(lower)) return "punctuation";
  if (relatives.has(lower)) return "relative";
  if (auxiliaries.has(lower)) return "auxiliary";
  if (prepositions.has(lower)) return "preposition";
  if (determiners.has(lower)) return "determiner";
  if (pronouns.has(lower)) return "pronoun";
  if (conjunctions.has(lower)) return "conjunction";
  if (adverbs.has(lower)) return "adverb";
  const apostrophe = lower.indexOf("'");
  if (apostrophe > 0) {
    if (lower.endsWith("n't")) return "auxiliary";
    if (pronouns.has(lower.slice(0, apostrophe))) return "pronoun";
    if (/(?:'s|s')$/.test(lower) && lower.length > 2) return "possessive";
  }
  return wordClass(lower);
}
