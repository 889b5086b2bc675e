import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { subjectPhrase } from "./level-subject.ts";
import { readPredicate } from "./modifiers.ts";
import { phrase, readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";

/** Nouns in front of "of" that say no more than that a number follows. */
const hollow = /^(?:amount|total|sum|maximum|minimum|average|number|level|rate|figure)s?$/;
/** Verbs that make a number their subject's own. */
const owning =
  /^(?:is|was|are|were|be|been|cost|costs|total(?:s|l?ed)?|reach(?:e[sd])?|rose|risen|fell|fallen|grew|climbed|jumped|dropped|declined|went|goes|stood|stands?|comes?|came|amount(?:s|ed)?|averag(?:es|ed)|rang(?:es?|ed)|measur(?:es|ed)|weigh(?:s|ed)?|runs?|exceed(?:s|ed)?|hit|increased|decreased|remains?|remained|paid|pays?)$/;

/**
 * A rule whose readings say what the money, share or measure is of.
 * - a [fine] of C$1,200; the [rent] reached $1,890; values the [estate] at $12.2 million
 * - [turnout] was 58 percent; of 304 [persons] tested, 4.6 percent [were positive]
 */
export function about(rule: QuantityRule): QuantityRule {
  const read = (view: View): Reading | null => {
    const reading = rule.read(view);
    if (reading === null) return null;
    const { text, words, amount } = view;
    const start = reading.written?.start ?? amount.start;
    const end = Math.max(reading.end ?? 0, reading.written?.end ?? 0, amount.end);
    const based = reading.kind === "share" && reading.qualifiers.length > 0;
    const thing = based ? null : thingOf(view, start);
    const next = words.findIndex((word) => word.start >= end);
    const predicate = next < 0 ? null : readPredicate(text, words, next);
    const more = [thing, predicate].filter((one) => one !== null);
    return more.length === 0
      ? reading
      : { ...reading, qualifiers: [...reading.qualifiers, ...more] };
  };
  return { id: rule.id, read };
}

function thingOf({ text, words }: View, start: number): Qualifier | null {
  let i = words.findLastIndex((word) => word.end <= start);
  while (words[i]?.tag === "adverb" || words[i]?.lower === "up") i -= 1;
  if (words[i]?.lower === "of") {
    const noun = words[i - 1];
    if (noun !== undefined && !hollow.test(noun.lower)) return nounEndingAt(text, words, i - 1);
    i -= 2;
  }
  return (
    objectBefore(text, words, i) ?? ownerBefore(text, words, i) ?? frontedThing(text, words, start)
  );
}

/** The noun that ends at a word, with its modifiers. */
function nounEndingAt(text: string, words: readonly TaggedWord[], last: number): Qualifier | null {
  const word = words[last];
  const nominal = /^(?:noun|plural)$/.test(word?.tag ?? "");
  // "financing of up to $75 million": a form in -ing before "of" is a noun.
  if (!nominal && !(word?.tag === "participle" && word.lower.endsWith("ing"))) return null;
  let first = last;
  while (/^(?:noun|adjective|possessive)$/.test(words[first - 1]?.tag ?? "")) first -= 1;
  return phrase(text, words, first, last);
}

/** "values [the estate] at", "put [damage] at": what a verb gives the number to. */
function objectBefore(text: string, words: readonly TaggedWord[], at: number): Qualifier | null {
  if (words[at]?.lower !== "at") return null;
  const noun = nounEndingAt(text, words, at - 1);
  return noun;
}

function ownerBefore(text: string, words: readonly TaggedWord[], from: number): Qualifier | null {
  for (let i = from; i >= Math.max(0, from - 8); i -= 1) {
    const word = words[i];
    if (word === undefined || /^[,;.:"“”()]$/.test(word.text)) return null;
    if (owning.test(word.lower)) return subjectPhrase(text, words, i);
    if (word.tag === "relative" || (word.tag === "verb" && !/^(?:put|set)$/.test(word.lower)))
      return null;
  }
  return null;
}

/** "Of 304 persons tested, 4.6 percent": the group that the sentence opens with. */
function frontedThing(text: string, words: readonly TaggedWord[], start: number): Qualifier | null {
  if (!/^(?:of|among)$/.test(words[0]?.lower ?? "")) return null;
  let i = 1;
  while (words[i]?.tag === "determiner" || words[i]?.tag === "numeral") i += 1;
  const noun = readNounPhrase(words, i, false);
  if (noun === null || noun.head.end > start) return null;
  return phrase(text, words, i, noun.last);
}
