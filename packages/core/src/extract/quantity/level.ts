import { paperNoun, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { state } from "./bare-number.ts";
import { numberNoun, readBrought, readPut, thatNumber } from "./level-put.ts";
import { type Found, ofThings, readSubject, type Subject, subjectStart } from "./level-subject.ts";
import { phrase } from "./noun-phrase.ts";
import type { View } from "./quantity.ts";

/** Verbs that put a number to their subject at once, or with "to", "from" or "at" between. */
const direct =
  /^(?:reach(?:e[sd])?|hit|hits|exceed(?:s|ed)?|surpass(?:es|ed)?|topp?(?:s|ed)|total(?:s|l?ed)?|number(?:s|ed)?|averag(?:es|ed))$/;
const moving =
  /^(?:rose|risen|rises?|rising|grew|grown|grows|climb(?:s|ed)|increas(?:e[sd]|ing)|jump(?:s|ed)|surged|soared|swelled|doubled|tripled|quadrupled|fell|fallen|falls|dropp?(?:s|ed)|declin(?:e[sd])|decreas(?:e[sd])|shrank|shrunk|slipped|plunged|dipped|went|gone|mov(?:es|ed)|came|stood|stands?|put|estimated|expanded|ballooned|up|down|brought|raised)$/;
const being = /^(?:is|was|are|were|be|been|remain(?:s|ed))$/;
const between = /^(?:to|from|at|by|in|on|,|only|just|percent|%|over|more|than|a|the)$/;

/** A bare number up to this behind "was" may be somebody's age. */
const oldest = 120;

/**
 * The subject that a verb of level gives this number to.
 * - The number of children in custody stood at [497]
 * - Arrests rose to [812]
 * - The death toll reached [44] → a measure
 * - Attendance: [12,836]
 *
 * Not "the boy was [12]", nor "he scored [30]".
 */
export function readLevel(view: View): Subject | null {
  const { text, words, amount } = view;
  const pair = readPair(view);
  if (pair !== null) return pair;
  const of = readOf(text, words, amount.first);
  if (of !== null) return of;
  const put = readPut(view) ?? readBrought(view) ?? readShown(words, amount.first) ?? readIt(view);
  if (put !== null) return put;
  const colon = words[amount.first - 1]?.text === ":";
  const verb = colon ? amount.first - 1 : findVerb(words, amount.first);
  if (verb === null) return null;
  const moved = readMoved(text, words.slice(0, amount.first), verb);
  const subject = moved ?? readThose(view, verb) ?? readSubject(view, verb);
  if (subject === null) return null;
  const named = numberNoun.test(subject.noun) || subject.ofNumber;
  if (colon && !named && subject.kind !== "count") return null;
  if (
    colon &&
    words[amount.last + 1] !== undefined &&
    !/^[*†‡;,.)]$/.test(words[amount.last + 1]?.text ?? "")
  )
    return null;
  const lower = words[verb]?.lower ?? "";
  if (direct.test(lower) && !named && subject.kind === "measure") return null;
  if (being.test(lower) && !named && ((amount.value ?? 0) <= oldest || isYear(view))) return null;
  return subject;
}

function isYear({ words, at }: View): boolean {
  return /^(?:1[89]|20)\d\d$/.test(words[at]?.text ?? "");
}

/** "Those still unaccounted for number [16]", "the injured were [40]": people, and nobody says so. */
function readThose({ text, words }: View, verb: number): Found | null {
  const from = subjectStart(words, verb);
  let i = from - 1;
  while (words[i]?.tag === "adverb") i -= 1;
  const opener = words[i];
  const those = /^(?:those|these)$/.test(opener?.lower ?? "") && from < verb;
  const told = opener?.lower === "the" && from === verb - 1 && state.test(words[from]?.lower ?? "");
  if (!those && !told) return null;
  const said = phrase(text, words, from, verb - 1);
  return {
    ...{ kind: "count", unit: null, unitText: "", noun: "those", ofNumber: true },
    qualifiers: said === null ? [] : [said],
  };
}

/** "it was [11,500]", "said it was nearer [3,100]": of what was counted before; not "it was 9 when". */
function readIt({ words, amount }: View): Subject | null {
  let i = amount.first - 1;
  while (words[i]?.tag === "adverb" || /^(?:nearer|closer|to)$/.test(words[i]?.lower ?? "")) i -= 1;
  if (words[i]?.lower === "been") i -= 1;
  if (!/^(?:is|was|be|has|had)$/.test(words[i]?.lower ?? "")) return null;
  while (words[i - 1]?.tag === "auxiliary" || words[i - 1]?.tag === "adverb") i -= 1;
  const next = words[amount.last + 1];
  const ends = next === undefined || /^(?:[,;.)”"]|and|but|in|on|at|by)$/.test(next.lower);
  if (words[i - 1]?.lower !== "it" || !ends) return null;
  // "Lawyers say it was 9": somebody gives a number, even of what nobody has counted.
  return reportingVerb.test(words[i - 2]?.lower ?? "")
    ? { ...thatNumber, borrows: "unsaid" }
    : thatNumber;
}

/** "Plaintiffs' list shows [51]": of what was counted before. */
function readShown(words: readonly TaggedWord[], first: number): Subject | null {
  if (!/^(?:shows?|showed|lists?|listed|says?)$/.test(words[first - 1]?.lower ?? "")) return null;
  const paper = words
    .slice(Math.max(0, first - 5), first - 1)
    .some(({ lower }) => paperNoun.test(lower));
  return paper ? thatNumber : null;
}

/** "from [40] to 60 members": the noun stands with the second level. */
function readPair({ text, words, amount }: View): Found | null {
  const next = amount.last + 1;
  if (words[amount.first - 1]?.lower !== "from" || words[next]?.lower !== "to") return null;
  return words[next + 1]?.token === undefined ? null : ofThings(text, words, next + 2, false);
}

/** "a life expectancy of [70]": the noun before "of" names the number. */
function readOf(text: string, words: readonly TaggedWord[], first: number): Subject | null {
  const noun = words[first - 2];
  if (words[first - 1]?.lower !== "of" || noun === undefined) return null;
  if (!numberNoun.test(noun.lower) || /^(?:numbers?|total|sum)$/.test(noun.lower)) return null;
  let from = first - 2;
  while (/^(?:noun|adjective|possessive)$/.test(words[from - 1]?.tag ?? "")) from -= 1;
  const named = phrase(text, words, from, first - 2);
  return { kind: "measure", unit: null, unitText: "", qualifiers: named === null ? [] : [named] };
}

/** "shrank by 40 names to [900]": the level is of what moved. */
function readMoved(text: string, words: readonly TaggedWord[], verb: number): Found | null {
  const number = words.findIndex((word, i) => i > verb && word.token !== undefined);
  // "slipped 0.4 points to 101.2": what moved is an index.
  if (number < 0 || /^points?$/.test(words[number + 1]?.lower ?? "")) return null;
  return ofThings(text, words, number + 1, false);
}

function findVerb(words: readonly TaggedWord[], first: number): number | null {
  let i = first - 1;
  while (words[i]?.tag === "adverb" || words[i]?.lower === "the") i -= 1;
  const near = words[i]?.lower ?? "";
  if (direct.test(near) || being.test(near)) return i;
  if (!/^(?:to|from|at|in)$/.test(near)) return null;
  for (i -= 1; i > 0 && first - i < 9; i -= 1) {
    const word = words[i];
    if (word === undefined) return null;
    if (moving.test(word.lower)) return i;
    if (near === "in") return /^(?:is|was|it's)$/.test(word.lower) ? i : null;
    const object = words.slice(i - 2, i).some(({ tag }) => tag === "numeral");
    if (word.tag !== "numeral" && word.tag !== "adverb" && !object && !between.test(word.lower))
      return null;
  }
  return null;
}
