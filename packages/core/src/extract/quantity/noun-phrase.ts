import { singularOf } from "../../language/lexicons/singular-of.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";

/** A noun phrase among the words of a sentence. */
export interface NounPhrase {
  readonly head: TaggedWord;
  /** Index of the head. */
  readonly last: number;
  readonly modifiers: readonly TaggedWord[];
}

/** Plurals without an ending of their own, which taggers take for singular. */
const invariantPlurals = new Set([
  "people",
  "police",
  "staff",
  "personnel",
  "faculty",
  "youth",
  "kin",
]);
/** Nouns that stand for one left unsaid. */
const placeholders = new Set(["others", "ones", "more", "fewer", "less"]);

const singulars = new Map<string, string>();

/** The singular of a noun as counted: "children" is "child", "people" is "person". */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const known = singulars.get(lower);
  if (known !== undefined) return known;
  const found = toSingular(lower);
  singulars.set(lower, found);
  return found;
}

const irregular: Readonly<Record<string, string>> = {
  people: "person",
  staff: "staff",
  police: "police",
  series: "series",
  species: "species",
};

function toSingular(lower: string): string {
  const listed = irregular[lower];
  if (listed !== undefined) return listed;
  return singularOf(lower);
}

/**
 * The noun phrase that opens at word `from`: modifiers, then a head.
 * - [deported] parents
 * - [additional] cases
 *
 * Not "declined reunification" behind 31: more than one of a thing needs a plural.
 */
export function readNounPhrase(
  words: readonly TaggedWord[],
  from: number,
  plural: boolean,
): NounPhrase | null {
  const modifiers: TaggedWord[] = [];
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) return null;
    if (placeholders.has(word.lower) && word.tag !== "adjective") return null;
    if (isHead(word, words[i + 1], plural)) {
      return joinsNext(words, i)
        ? continued(words, i, modifiers)
        : { head: word, last: i, modifiers };
    }
    if (!isModifier(word, words[i + 1])) return null;
    if (word.tag !== "conjunction" && word.tag !== "punctuation") modifiers.push(word);
  }
  return null;
}

function isHead(word: TaggedWord, next: TaggedWord | undefined, plural: boolean): boolean {
  if (word.tag === "plural" || invariantPlurals.has(word.lower)) return true;
  if (plural || word.tag !== "noun") return false;
  return next === undefined || (next.tag !== "noun" && next.tag !== "plural");
}

/** "sports teams", "news reports": a plural right before another is a modifier. */
function joinsNext(words: readonly TaggedWord[], at: number): boolean {
  return words[at + 1]?.tag === "plural";
}

function continued(
  words: readonly TaggedWord[],
  at: number,
  modifiers: readonly TaggedWord[],
): NounPhrase | null {
  const [first, head] = [words[at], words[at + 1]];
  if (first === undefined || head === undefined) return null;
  return { head, last: at + 1, modifiers: [...modifiers, first] };
}

function isModifier(word: TaggedWord, next: TaggedWord | undefined): boolean {
  if (
    word.tag === "adjective" ||
    word.tag === "participle" ||
    word.tag === "noun" ||
    word.tag === "possessive"
  )
    return true;
  if (word.tag === "adverb")
    return next?.tag === "adjective" || next?.tag === "participle" || next?.tag === "adverb";
  const modifies = next?.tag === "adjective" || next?.tag === "participle";
  return (word.lower === "and" || word.lower === "or" || word.lower === ",") && modifies;
}

/** Words as they stand, from the first to the last index. */
export function phrase(
  text: string,
  words: readonly TaggedWord[],
  first: number,
  last: number,
): Qualifier | null {
  const [from, to] = [words[first], words[last]];
  if (from === undefined || to === undefined || last < first) return null;
  return { text: text.slice(from.start, to.end), start: from.start, end: to.end };
}
