import { anyOf } from "../../language/lexicons/any-of.ts";
import { quantifierPrefixes, quantifierSuffixes } from "../../language/lexicons/quantifiers.ts";
import type { Token } from "../../language/numeral/scan-numerals.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Quantifier } from "../../model/figure.ts";

/** A number with its quantifier: which words of the sentence it takes up and what it bounds. */
export interface Amount {
  /** Index of the first and last word, quantifier included. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantifier: Quantifier;
  readonly additional: boolean;
  /** Further numerals that it used up: the upper end of a range. */
  readonly used: readonly Token[];
}

const prefix = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<words>${anyOf(Object.keys(quantifierPrefixes))})\\s+(?:an?\\s+)?$`,
  "iu",
);
const suffix = new RegExp(
  `^(?<words>${Object.keys(quantifierSuffixes).map(toPattern).join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
const currency = /(?:US\$|C\$|A\$|[$£€¥])\s?$/;
const additionalBefore =
  /(?<![\p{L}\p{N}])(?:another|an\s+additional|an\s+extra|a\s+further)\s+$/iu;

function toPattern(words: string): string {
  return words.replace("+", "\\+").replace(" ", "\\s+");
}

/** The amount at word `at`, which must be a numeral with a value. */
export function readAmount(text: string, words: readonly TaggedWord[], at: number): Amount | null {
  const token = words[at]?.token;
  if (token === undefined || token.form === "ordinal") return null;
  if (token.value === null && token.form !== "vague") return null;
  const from = Math.max(0, token.start - 40, words[0]?.start ?? 0);
  // "about £2.5bn": the quantifier stands before the sign, and the sign before the number.
  const signed = token.start - (currency.exec(text.slice(from, token.start))?.[0].length ?? 0);
  const before = text.slice(from, signed);
  const range = readRange(words, at, before);
  if (range !== null) return range;
  const another = additionalBefore.exec(before);
  const bare = another === null ? before : before.slice(0, another.index);
  const lead = prefix.exec(bare);
  const tail = suffix.exec(text.slice(token.end, token.end + 12));
  const cue = lead?.groups?.words;
  const written = cue?.toLowerCase().replace(/\s+/g, " ");
  const said = written === undefined ? undefined : quantifierPrefixes[written];
  const trailing =
    tail === null ? undefined : quantifierSuffixes[tail[0].toLowerCase().replace(/\s+/g, " ")];
  const opening = [lead, another].find((match) => match !== null && match !== undefined);
  const start = opening === undefined || opening === null ? token.start : from + opening.index;
  const end = token.end + (tail?.[0].length ?? 0);
  return {
    first: words.findIndex((word) => word.end > start),
    last: lastBefore(words, end),
    start,
    end,
    ...bounds(token, said ?? trailing ?? "exact"),
    additional: another !== null,
    used: [],
  };
}

function lastBefore(words: readonly TaggedWord[], end: number): number {
  const next = words.findIndex((word) => word.start >= end);
  return next < 0 ? words.length - 1 : next - 1;
}

/** Nothing is widened beyond what the words say: "nearly 500" has a value and no bounds. */
function bounds(
  token: Token,
  quantifier: Quantifier,
): Pick<Amount, "value" | "min" | "max" | "quantifier"> {
  if (token.form === "vague") {
    return { value: null, min: token.min, max: token.max, quantifier: "order-of-magnitude" };
  }
  const { value } = token;
  switch (quantifier) {
    case "more-than":
    case "at-least":
      return { value, min: value, max: null, quantifier };
    case "less-than":
    case "at-most":
      return { value, min: null, max: value, quantifier };
    case "approximately":
      return { value, min: null, max: null, quantifier };
    default:
      return { value, min: value, max: value, quantifier: "exact" };
  }
}

const changeVerb =
  /(?:rose|risen|rise|grew|grown|grow|increased?|climbed|jumped|fell|fallen|fall|dropped|drop|decreased?|declined?|went|gone|moved|shrank|up|down)\s+(?:\p{L}+\s+){0,4}(?:from|by)\s+$/iu;

/** "40 to 60", "between 40 and 60"; not "rose from 40 to 60", which is two levels. */
function readRange(words: readonly TaggedWord[], at: number, before: string): Amount | null {
  const [low, joint, high] = [words[at], words[at + 1], words[at + 2]];
  if (low?.token === undefined || joint === undefined || high?.token === undefined) return null;
  const between = /(?<![\p{L}])between\s+$/iu.test(before);
  const joined = between ? joint.lower === "and" : ["to", "-", "–", "—"].includes(joint.lower);
  if (!joined || low.token.value === null || high.token.value === null) return null;
  if (low.token.value >= high.token.value || changeVerb.test(before)) return null;
  const from = /(?<![\p{L}])from\s+$/iu.test(before);
  const first = between || from ? at - 1 : at;
  return {
    first,
    last: at + 2,
    start: words[first]?.start ?? low.start,
    end: high.end,
    value: null,
    min: low.token.value,
    max: high.token.value,
    quantifier: "range",
    additional: false,
    used: [high.token],
  };
}
