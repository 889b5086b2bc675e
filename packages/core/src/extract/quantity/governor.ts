import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { phrase } from "./noun-phrase.ts";

/** Verbs and nouns in front of a number that say nothing of what is counted. */
const empty =
  /^(?:say|said|says|saying|believe[sd]?|insist(?:s|ed)?|think[s]?|thought|reflect(?:s|ed)?|report(?:s|ed)?|includ(?:e|es|ed|ing)|total(?:s|ed|ing)?|number(?:s|ed)?|show(?:s|ed|ing)?|list(?:s|ed)?|state[sd]?|sum|group|some|count(?:s|ed)?|claim(?:s|ed)?|alleg(?:es|ed)|get|got|make[s]?|made|leav(?:e|es|ing)|left|stood|stands|identif(?:y|ies|ied)|according|among|average|estimate[sd]?)$/;

/** The governor of an object: the word and preposition right before the amount. */
export interface Governor {
  readonly qualifier?: Qualifier;
  /** "including 497", "of whom 22": the amount is a part of what was named before. */
  readonly partOfEarlier: boolean;
  /** Whether a bare number may stand here as somebody or something. */
  readonly admitsBare: boolean;
}

const admitting = new Set([
  "preposition",
  "auxiliary",
  "verb",
  "participle",
  "conjunction",
  "determiner",
  "relative",
  "adverb",
  "pronoun",
]);

/**
 * What governs the amount whose first word is `first`.
 * - has spoken with [279] → "spoken with"
 * - discharged [2,157 children] → "discharged"
 * - the reunification of [1,937 children] → "reunification of"
 */
export function readGovernor(text: string, words: readonly TaggedWord[], first: number): Governor {
  let i = first - 1;
  if (/^(?:those|these)$/.test(words[i]?.lower ?? "") && words[i - 1]?.lower === "of")
    return { partOfEarlier: true, admitsBare: true };
  while (words[i]?.tag === "adverb") i -= 1;
  if (words[i]?.lower === "of" && words[i - 1]?.lower === "total")
    i -= words[i - 2]?.tag === "determiner" ? 3 : 2;
  while (words[i]?.tag === "adverb" || (words[i]?.tag === "determiner" && words[i]?.lower !== "no"))
    i -= 1;
  const word = words[i];
  if (word === undefined || (i === 0 && /^[-–—•·▪◦]$/.test(word.text)))
    return { partOfEarlier: false, admitsBare: true };
  const admitsBare =
    admitting.has(word.tag) ||
    /^(?:[,;:(—–"“]|as|other|remaining|roughly|to|rose|fell)$/.test(word.lower);
  if (/^includ(?:ing|es?|ed)$/.test(word.lower)) return { partOfEarlier: true, admitsBare };
  const before = words[i - 1]?.lower ?? "";
  if (
    (word.tag === "relative" && before === "of") ||
    (word.tag === "pronoun" && before === "among")
  )
    return { partOfEarlier: true, admitsBare };
  const from = word.tag === "preposition" ? i - 1 : i;
  const governing = words[from];
  if (governing === undefined || !governs(governing, word.lower === "of"))
    return { partOfEarlier: false, admitsBare };
  const qualifier = phrase(text, words, from, i);
  return qualifier === null
    ? { partOfEarlier: false, admitsBare }
    : { qualifier, partOfEarlier: false, admitsBare };
}

/** A verb governs its object; a noun does so by "of" alone, as in "the arrest of". */
function governs(word: TaggedWord, nounsToo: boolean): boolean {
  if (empty.test(word.lower)) return false;
  if (word.tag === "participle" || word.tag === "verb") return true;
  return nounsToo && (word.tag === "noun" || word.tag === "plural");
}
