import { singularOf } from "../../language/lexicons/singular-of.ts";
import { remember } from "../../language/remember.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";

/** A noun phrase among the words of a sentence. */
export interface NounPhrase {
  /** What is counted; of "women and children" the first. */
  readonly head: TaggedWord;
  /** Index of the last word: the head, or the last noun joined to it. */
  readonly last: number;
  readonly modifiers: readonly TaggedWord[];
}

/** Plurals without an ending of their own, which taggers take for singular. */
const invariantPlurals = new Set(
  "people police staff personnel faculty youth kin folk cattle sheep deer fish aircraft spacecraft livestock clergy offspring poultry".split(
    " ",
  ),
);
/** Nouns that stand for one left unsaid, and "times", which counts no thing. */
const placeholders = new Set(["others", "ones", "more", "fewer", "less", "times"]);

const knownSingular = remember(toSingular);

/** The singular of a noun as counted: "children" is "child", "people" is "person". */
export function singular(noun: string): string {
  return knownSingular(noun.toLowerCase());
}

/** Where the singular is not the plural less its ending, and compromise has it wrong. */
const irregular: Readonly<Record<string, string>> = {
  people: "person",
  folks: "folk",
  series: "series",
  species: "species",
  buses: "bus",
  wolves: "wolf",
  troops: "troop",
  summonses: "summons",
};

function toSingular(lower: string): string {
  const listed = irregular[lower];
  if (listed !== undefined) return listed;
  if (invariantPlurals.has(lower)) return lower;
  return singularOf(lower);
}

/**
 * The noun phrase that opens at word `from`: modifiers, then a head, then nouns joined to it.
 * - [deported] parents
 * - [additional] cases
 * - homes and businesses
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
      const at = lastOfCompound(words, i);
      const head = words[at] ?? word;
      modifiers.push(...words.slice(i, at));
      return { head, last: plural ? lastJoined(words, at) : at, modifiers };
    }
    if (i === from ? isJoint(word) : isVerbOf(words[i - 1], word)) return null;
    // "540 patrol officers": behind a number a verb's form before a plural is its noun.
    const noun =
      (i === from && word.tag === "verb" && words[i + 1]?.tag === "plural") ||
      isPending(word, words[i + 1]);
    if (!noun && !isModifier(word, words[i + 1]) && !joinsModifiers(words, i)) return null;
    if (!isJoint(word)) modifiers.push(word);
  }
  return null;
}

/** "3M policy [allowed] scientists": behind a noun a past form is its verb. */
function isVerbOf(noun: TaggedWord | undefined, word: TaggedWord): boolean {
  return noun?.tag === "noun" && word.tag === "participle" && word.lower.endsWith("ed");
}

/** "air, sea and ground-launched missiles": the comma or joint of several modifiers of one plural. */
function joinsModifiers(words: readonly TaggedWord[], at: number): boolean {
  if (!/^(?:,|and|or)$/.test(words[at]?.lower ?? "") || words[at - 1]?.tag !== "noun") return false;
  let joint = false;
  for (let i = at; i < at + 8; i += 1) {
    const word = words[i];
    if (word === undefined) return false;
    if (word.tag === "plural") return joint;
    joint ||= word.lower === "and" || word.lower === "or";
    if (!/^(?:noun|adjective)$/.test(word.tag) && !/^(?:,|and|or)$/.test(word.lower)) return false;
  }
  return false;
}

/** "63 pending requests"; not "12 cases pending appeal". */
function isPending({ lower }: TaggedWord, next: TaggedWord | undefined): boolean {
  return lower === "pending" && (next?.tag === "plural" || next?.tag === "adjective");
}

function isJoint({ tag }: TaggedWord): boolean {
  return tag === "conjunction" || tag === "punctuation";
}

function isHead(word: TaggedWord, next: TaggedWord | undefined, plural: boolean): boolean {
  if (isPlural(word)) return true;
  // "23 grocery stores": behind a number above one a word in -s is no verb, since that would have none.
  if (plural && word.tag === "verb") {
    const object =
      next?.tag === "numeral" || /^(?:the|these|those|its|their)$/.test(next?.lower ?? "");
    return !object && /[^s]s$/.test(word.lower);
  }
  if (plural)
    return (
      word.tag === "noun" &&
      /[^aious]s$/.test(word.lower) &&
      next?.tag !== "noun" &&
      !isPlural(next)
    );
  if (word.tag !== "noun") return false;
  return next === undefined || (next.tag !== "noun" && !isPlural(next));
}

function isPlural(word: TaggedWord | undefined): boolean {
  return word !== undefined && (word.tag === "plural" || invariantPlurals.has(word.lower));
}

/** "sports teams", "police officers": a plural right before another is a modifier. */
function lastOfCompound(words: readonly TaggedWord[], at: number): number {
  // "lifeguards watch three miles": with an object behind it the second is the verb.
  const object = /^(?:determiner|numeral|pronoun)$/.test(words[at + 2]?.tag ?? "");
  return words[at + 1]?.tag === "plural" && !object ? at + 1 : at;
}

/** "men, women and children": the plurals that one number counts together. */
function lastJoined(words: readonly TaggedWord[], head: number): number {
  let last = head;
  let i = head + 1;
  while (words[i]?.text === "," && isPlural(words[i + 1])) i += 2;
  if (words[i]?.lower === "and" || words[i]?.lower === "or") {
    i += 1;
    while (words[i]?.tag === "adjective" || words[i]?.tag === "noun") i += 1;
    if (isPlural(words[i]) && words[i + 1]?.tag !== "verb") last = i;
  }
  return last;
}

function isModifier(word: TaggedWord, next: TaggedWord | undefined): boolean {
  if (
    word.tag === "adjective" ||
    word.tag === "participle" ||
    word.tag === "noun" ||
    word.tag === "possessive" ||
    word.lower === "such"
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
