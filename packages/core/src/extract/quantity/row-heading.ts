import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { phrase } from "./noun-phrase.ts";
import type { View } from "./quantity.ts";

/** Headings of what has a size and is not counted, and of numbers that stand for more or less. */
export const sized =
  /^(?:prices?|rates?|scores?|ages?|percent(?:ages?)?|shares?|temperatures?|hours|days|weeks|months|years|sizes|weights|heights|distances|levels|pages|numbers|figures|results|odds|grades|dates|times|details|contacts|statistics|facts|terms|points|costs|fees|wages)$/;
const scaled = /(?:%|\$|€|£|percent|\bper\b|thousands|millions|billions|\bindex\b)/i;

/** The plural that the heading names, with what it says of it, and whether it goes on to groups: "by ward". */
export function readHeading(view: View) {
  const { text } = view;
  const heading = view.heading();
  const at = heading.findIndex((_, i) => isThing(heading, i));
  const head = heading[at];
  if (head === undefined || heading.some((word) => scaled.test(word.text))) return null;
  const first = openingOf(heading, at);
  const by = heading.findIndex(({ lower }) => /^(?:by|per)$/.test(lower));
  const aside = heading.findIndex(({ text: own }, i) => i > at && own === "(");
  const last = lastWord(aside < 0 ? heading : heading.slice(0, aside));
  const said = [
    phrase(text, heading, first, at - 1),
    phrase(text, heading, at + 1, by > at ? lastWord(heading.slice(0, by)) : last),
  ];
  const number = heading[first - 1];
  return {
    head,
    by: by > 0 || isOutcome(heading[at + 1]),
    /** "87 complaints": the number that the heading gives them. */
    ...(number?.token === undefined || !view.free.has(number.token) || isOther(heading)
      ? {}
      : { whole: { start: number.start, end: number.end } }),
    qualifiers: said.filter((one) => one !== null),
  };
}

/** "Arrests by borough", "Votes cast": in front of these a form in -s is no verb. */
function isThing(heading: readonly TaggedWord[], at: number): boolean {
  const [word, next] = [heading[at], heading[at + 1]];
  if (word === undefined || sized.test(word.lower)) return false;
  if (word.tag === "plural") return true;
  const noun = next?.tag === "preposition" || isOutcome(next);
  return at === 0 && word.tag === "verb" && /[^s]s$/.test(word.lower) && noun;
}

/** "Seats won", "Homes destroyed": what came of them, in one place and another. */
function isOutcome(word: TaggedWord | undefined): boolean {
  return word?.tag === "participle" && !word.lower.endsWith("ing");
}

/** "Ward A: 12 beds" is a row like the next, unless it says that it is the total. */
function isOther(heading: readonly TaggedWord[]): boolean {
  const colon = heading.findIndex(({ text }) => text === ":");
  return colon >= 0 && colon < heading.length - 1 && heading[0]?.lower !== "total";
}

/** Where the modifiers of a noun begin. */
export function openingOf(words: readonly TaggedWord[], at: number): number {
  let first = at;
  while (/^(?:adjective|noun|participle)$/.test(words[first - 1]?.tag ?? "")) first -= 1;
  return first;
}

/** The last word that is no mark. */
export function lastWord(words: readonly TaggedWord[]): number {
  return words.findLastIndex(({ tag }) => tag !== "punctuation");
}
