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
  const at = heading.findIndex(({ tag, lower }) => tag === "plural" && !sized.test(lower));
  const head = heading[at];
  if (head === undefined || heading.some((word) => scaled.test(word.text))) return null;
  const first = openingOf(heading, at);
  const by = heading.findIndex(({ lower }) => /^(?:by|per)$/.test(lower));
  const last = lastWord(heading);
  const said = [
    phrase(text, heading, first, at - 1),
    phrase(text, heading, at + 1, by > at ? by - 1 : last),
  ];
  const number = heading[first - 1];
  return {
    head,
    by: by > 0,
    /** "87 complaints": the number that the heading gives them. */
    ...(number?.token === undefined || !view.free.has(number.token) || isOther(heading)
      ? {}
      : { whole: { start: number.start, end: number.end } }),
    qualifiers: said.filter((one) => one !== null),
  };
}

/** "Ward A: 12 beds" is a row like the next, unless it says that it is the total. */
function isOther(heading: readonly TaggedWord[]): boolean {
  return heading.some(({ text }) => text === ":") && heading[0]?.lower !== "total";
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
