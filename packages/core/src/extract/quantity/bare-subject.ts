import { reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { hasVerbBefore } from "./clause.ts";
import type { View } from "./quantity.ts";

/** Auxiliaries that agree with more than one, or with anything. */
const pluralVerb =
  /^(?:are|were|have|had|do|did|will|would|can|could|may|might|must|should|shall|remain|need|want)$/;
const timeNoun =
  /^(?:spring|summer|fall|autumn|winter|week|weekend|month|year|quarter|term|season|morning|afternoon|evening|night|dawn|dusk|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|now|then)$/;

/**
 * Whether a number without a noun is the subject of a verb, so that it stands for as many of something.
 * - This spring [40] failed; [Twelve] are unsigned; in Oster fewer than [200] did
 *
 * Not "Flight 370 vanished", which is named so, nor "7 is his number".
 */
export function isBareSubject({ words, at, amount }: View, from: number): boolean {
  if (amount.value === 1 || /^(?:1[89]|20)\d\d$/.test(words[at]?.text ?? "")) return false;
  let next = behindAside(words, from);
  while (words[next]?.tag === "adverb") next += 1;
  if (!isPluralVerb(words[next])) return false;
  let i = amount.first - 1;
  while (words[i]?.tag === "adverb" || /^(?:many|several)$/.test(words[i]?.lower ?? "")) i -= 1;
  const before = words[i];
  // "Counts one and two were dismissed": what stands beside another number is named as that is.
  if (words[i - 1]?.tag === "numeral" && /^(?:and|or|to)$/.test(before?.lower ?? "")) return false;
  if (before === undefined || opens(before)) return true;
  if (hasVerbBefore(words, amount.first)) return false;
  return timeNoun.test(before.lower) || (before.tag !== "noun" ? false : amount.first < at);
}

function isPluralVerb(word: TaggedWord | undefined): boolean {
  if (word === undefined) return false;
  if (word.tag === "auxiliary" || word.tag === "verb") return pluralVerb.test(word.lower);
  return word.tag === "participle" && !/(?:ing|wn)$/.test(word.lower);
}

/** "Dozens, including three children, were rescued": the verb stands behind the aside. */
function behindAside(words: readonly TaggedWord[], from: number): number {
  if (
    words[from]?.text !== "," ||
    !/^(?:including|among|some|most|many)$/.test(words[from + 1]?.lower ?? "")
  )
    return from;
  const close = words.findIndex(({ text }, i) => i > from && text === ",");
  return close < 0 ? from : close + 1;
}

function opens({ tag, text, lower }: TaggedWord): boolean {
  if (reportingVerb.test(lower)) return true;
  if (tag === "conjunction") return lower !== "or";
  return tag === "relative" || /^[,;:“"—–]$/.test(text);
}
