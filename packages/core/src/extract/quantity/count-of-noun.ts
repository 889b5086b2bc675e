import { reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import type { Span } from "../../model/span.ts";
import { isArgument, isOneOfMany } from "./argument-noun.ts";
import { behindOut, isTied } from "./bare-number.ts";
import { additional } from "./baseline.ts";
import { hasVerbBefore, hasVerbFrom, isPast } from "./clause.ts";
import { readGovernor } from "./governor.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { type NounPhrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";

const demonstratives = new Set(["those", "these"]);
const increments = new Set(["more", "additional", "extra", "further"]);

/**
 * A number and the noun that it counts.
 * - 322 deported parents who have children still in custody
 * - hundreds of children separated from their parents
 * - 70 additional cases
 * - nine of the 12 children
 * - 2,089 of those children
 *
 * Not "31 declined", which leaves its noun to the sentence before, nor "the 1965 riots".
 */
export const countOfNoun: QuantityRule = {
  id: "quantity/count-of-noun",
  read(view) {
    const { words, amount } = view;
    if (amount.value !== null && !Number.isInteger(amount.value)) return null;
    if (isName(view) || isYear(view)) return null;
    const group = readAgeGroup(view);
    if (group !== null) return group;
    const opening = openNoun(view);
    const from = increments.has(words[opening.from]?.lower ?? "") ? opening.from + 1 : opening.from;
    const noun = readNounPhrase(words, from, amount.value !== 1 || opening.partitive);
    if (noun === null || isVerbWithObject(view, from) || praises(view, opening, noun)) return null;
    if (lengthOfTime.test(noun.head.lower) || isOrTwo(view) || isLetters(words, noun)) return null;
    // "as one heads south": one of a thing has no plural.
    if (amount.value === 1 && !opening.partitive && noun.head.tag === "plural") return null;
    if (amount.value === 1 && isArgument(words, amount.last + 1)) return null;
    const tail = readTail(view.text, words, noun.last + 1);
    const governor = readGovernor(view.text, words, amount.first);
    const predicate = readPredicate(view.text, words, tail.last + 1);
    return {
      kind: "count",
      unit: singular(noun.head.lower),
      unitText: noun.head.text,
      qualifiers: gather(noun, tail.qualifiers, governor.qualifier, predicate),
      end: words[Math.max(tail.last, noun.last)]?.end ?? noun.head.end,
      ...(amount.additional || from > opening.from ? additional(view) : {}),
      ...(opening.whole === undefined ? {} : { partOf: opening.whole }),
      ...(opening.whole === undefined && governor.partOfEarlier
        ? { partOf: "antecedent" as const }
        : {}),
    };
  },
};

/** "hundreds of years" is a duration, and no figure. */
export const lengthOfTime =
  /^(?:second|minute|hour|day|night|week|month|year|decade|centur)(?:s|ies|y)?$/;

/** "556 U.S.", "8 MCAS" below a line: letters are no plural, but in a line that is all capitals. */
function isLetters(words: readonly TaggedWord[], { head }: NounPhrase): boolean {
  if (!/^(?:\p{Lu}\.?){2,}$/u.test(head.text)) return false;
  return words.some(({ text }) => /\p{Ll}{3}/u.test(text));
}

/** "a tornado or two". */
function isOrTwo({ words, amount }: View): boolean {
  const [noun, or] = [words[amount.first - 2], words[amount.first - 1]];
  return amount.value === 2 && or?.lower === "or" && noun?.tag === "noun";
}

const ageGroup = /^\s+(?<noun>(?:\d{1,3}|\p{L}+)-year-olds)(?!\p{L})/u;

/** "17 five-year-olds": the second number is an age, and both words one noun. */
function readAgeGroup({ text, amount }: View): Reading | null {
  const noun = ageGroup.exec(text.slice(amount.end, amount.end + 30))?.groups?.noun;
  if (noun === undefined) return null;
  const end = text.indexOf(noun, amount.end) + noun.length;
  return { kind: "count", unit: noun.replace(/s$/, ""), unitText: noun, qualifiers: [], end };
}

function gather(
  noun: NounPhrase,
  tail: readonly Qualifier[],
  governor: Qualifier | undefined,
  predicate: Qualifier | null,
): readonly Qualifier[] {
  const own = noun.modifiers.map(({ text, start, end }) => ({ text, start, end }));
  return [
    ...own,
    ...tail,
    ...(governor === undefined ? [] : [governor]),
    ...(predicate === null ? [] : [predicate]),
  ];
}

/** How the noun phrase opens, and the whole that it is taken from. */
interface Opening {
  readonly from: number;
  readonly partitive: boolean;
  readonly whole?: "antecedent" | "same noun" | Span;
}

function wholeOf(pointing: boolean, definite: boolean): Pick<Opening, "whole"> {
  if (pointing) return { whole: "antecedent" };
  return definite ? { whole: "same noun" } : {};
}

/** Where the noun phrase opens: at once, behind "of the", or behind the whole in "nine of 12". */
function openNoun(view: View): Opening {
  const { words } = view;
  const next = behindOut(view);
  if (words[next]?.lower !== "of") return { from: next, partitive: false };
  let from = next + 1;
  const pointing = demonstratives.has(words[from]?.lower ?? "");
  const definite = words[from]?.lower === "the";
  while (words[from]?.tag === "determiner") from += 1;
  const owned = words[from]?.tag === "possessive";
  while (/^(?:possessive|adverb)$/.test(words[from]?.tag ?? "")) from += 1;
  const whole = words[from];
  if (whole?.token === undefined)
    return { from, partitive: true, ...wholeOf(pointing, definite && !owned) };
  return { from: from + 1, partitive: true, whole: { start: whole.start, end: whole.end } };
}

/** "3D", "a Boeing 737 jet": a number grown into a word or a name. */
function isName({ text, words, at }: View): boolean {
  const [before, number] = [words[at - 1], words[at]];
  if (number === undefined || /\p{L}/u.test(text[number.end] ?? "")) return true;
  if (isTied(text, number.start)) return true;
  if (number.token?.form === "fraction") return true;
  // "told Nine News": a number word with a capital within its sentence.
  if (/^\p{Lu}/u.test(number.text) && before !== undefined && before.tag !== "punctuation")
    return !inHeadline(words);
  if (before === undefined || at < 2 || !/^\d+$/.test(number.text)) return false;
  const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/.test(before.lower);
  return before.tag === "noun" && /^\p{Lu}/u.test(before.text) && !day && !inHeadline(words);
}

function inHeadline(words: readonly TaggedWord[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 4 > long.length * 3;
}

/** "the 1965 riots", "In 2016 voters chose": a year, where nothing before it takes a count. */
function isYear({ words, at, amount }: View): boolean {
  if (!/^(?:1[89]|20)\d\d$/.test(words[at]?.text ?? "") || amount.quantifier !== "exact")
    return false;
  const before = words[at - 1];
  return !(before === undefined || before.tag === "verb" || before.tag === "participle");
}

/** "31 declined services": the verb of the clause and its object, not services that were declined. */
function isVerbWithObject({ words, amount }: View, from: number): boolean {
  const word = words[from];
  if (!isPast(word) || words[from + 1]?.text === ",") return false;
  return (
    words[from - 1]?.tag === "numeral" &&
    !hasVerbBefore(words, amount.first) &&
    !hasVerbFrom(words, from + 1) &&
    words[from + 1]?.tag !== "plural"
  );
}

const superlative = /(?:est|most|few|many|best|worst|top|key|main)$/;

/**
 * "one of the region's largest ports", "is one of a few states": praise, and no count; one of a
 * group is counted only as the subject of what it did or what was done to it.
 */
function praises({ words, at, amount }: View, opening: Opening, noun: NounPhrase): boolean {
  if (amount.value !== 1 || !opening.partitive) return false;
  if (isOneOfMany(words, at)) return true;
  if (opening.whole !== undefined && opening.whole !== "same noun") return false;
  const before = words[at - 1];
  if (before !== undefined && !/^(?:[.;:"“(]|and|but|that|when|after)$/.test(before.lower))
    return true;
  if (noun.modifiers.some(({ lower }) => superlative.test(lower))) return true;
  let i = noun.last + 1;
  while (
    words[i] !== undefined &&
    !/^(?:verb|auxiliary|participle|punctuation)$/.test(words[i]?.tag ?? "")
  )
    i += 1;
  const verb = words[i];
  if (verb === undefined || verb.tag === "punctuation") return true;
  // "One of the lawyers said": who it was, and not how many.
  if (opening.whole === "same noun" && reportingVerb.test(verb.lower)) return true;
  return /^(?:is|are|was|were)$/.test(verb.lower) && words[i + 1]?.tag !== "participle";
}
