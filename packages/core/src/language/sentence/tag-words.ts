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
import { remember } from "../remember.ts";
import { cutWords, type Piece } from "./cut-words.ts";
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
  const pieces = cutWords(text, span, tokens);
  const forms = pieces.map((piece) => formOf(piece.text));
  const may = pieces.map(({ token }, i) =>
    token === undefined ? formAt(forms, i).may : "numeral",
  );
  const tags: Tag[] = [];
  for (const [i, own] of may.entries()) {
    tags.push(
      isOpen(own)
        ? tagOpenWord(own, {
            left: tags[i - 1],
            leftWord: forms[i - 1]?.lower ?? "",
            right: may[i + 1],
            rightWord: forms[i + 1]?.lower ?? "",
          })
        : own,
    );
  }
  const sentence = { pieces, forms, tags };
  return pieces.map((piece, i) => ({
    ...piece,
    lower: formAt(forms, i).lower,
    tag: settled(sentence, i),
  }));
}

/** A word in lower case and with straight apostrophes, and what it may be by itself. */
interface Form {
  readonly lower: string;
  readonly may: Tag | WordClass;
}

const formOf = remember((written): Form => {
  const lower = written.toLowerCase().replaceAll("’", "'");
  return { lower, may: mayBe(lower) };
});

function formAt(forms: readonly Form[], at: number): Form {
  return forms[at] ?? { lower: "", may: "punctuation" };
}

interface Sentence {
  readonly pieces: readonly Piece[];
  readonly forms: readonly Form[];
  readonly tags: readonly Tag[];
}

/** A tag once its neighbours' are known. */
function settled(sentence: Sentence, at: number): Tag {
  const tag = sentence.tags[at] ?? "punctuation";
  if (tag === "verb" && followsNumber(sentence, at)) return "plural";
  if (tag !== "plural" && tag !== "adjective") return tag;
  const lower = (i: number) => sentence.forms[i]?.lower ?? "";
  return isName(lower(at - 1), lower(at)) || isName(lower(at), lower(at + 1)) ? "noun" : tag;
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
function followsNumber({ pieces, forms, tags }: Sentence, at: number): boolean {
  if (!/[^s]s$/.test(forms[at]?.lower ?? "")) return false;
  // "The figure of 4,210 includes 188 people": with a number for its object it is the verb.
  if (tags[at + 1] === "numeral") return false;
  // "The 1,204 includes the 310".
  if (tags[at - 2] === "determiner" && tags[at + 1] === "determiner") return false;
  const more = /^(?:more|additional|other|new)$/.test(forms[at - 1]?.lower ?? "");
  const number = more ? at - 2 : at - 1;
  return tags[number] === "numeral" && pieces[number]?.token?.value !== 1;
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
