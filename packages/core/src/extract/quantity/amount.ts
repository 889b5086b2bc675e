import { anyOf } from "../../language/lexicons/any-of.ts";
import {
  notQuantifying,
  quantifierPrefixes,
  quantifierSuffixes,
} from "../../language/lexicons/quantifiers.ts";
import type { Token } from "../../language/numeral/scan-numerals.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Quantifier } from "../../model/figure.ts";
import { readRange, type Unclear } from "./range.ts";

/** A number with its quantifier: which words of the sentence it takes up and what it bounds. */
export interface Amount {
  /** Index of the first and last word, quantifier included. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Where the last numeral ends; a quantifier may follow it. */
  readonly numberEnd: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantifier: Quantifier;
  readonly additional: boolean;
  /** Further numerals that it used up: the upper end of a range. */
  readonly used: readonly Token[];
}

/** A sentence's words, the numeral among them, and which numerals no class rule has taken. */
export interface AmountInput {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly at: number;
  readonly free: ReadonlySet<Token>;
}

const prefix = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<words>${anyOf(Object.keys(quantifierPrefixes))})\\s+(?:an?\\s+)?$`,
  "iu",
);
const suffix = new RegExp(
  `^(?<words>${Object.keys(quantifierSuffixes).map(toPattern).join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
const currency = /(?:(?:US|CA|C|A|AU|NZ|HK|R)?\$|[£€¥₹₩₪₽]|(?<![\p{L}])Rs\.?|(?<![\p{L}])R)\s?$/u;
const negative = /(?:(?<=^|[\s(])[-−–]|(?<!\p{L})(?:minus|negative)\s+)$/iu;
const additionalBefore =
  /(?<![\p{L}\p{N}])(?:another|an\s+additional|an\s+extra|a\s+further)\s+$/iu;

function toPattern(words: string): string {
  return words.replace("+", "\\+").replace(/ /g, "\\s+");
}

/** The amount at word `at`, which must be a numeral with a value. */
export function readAmount(input: AmountInput): Amount | Unclear | null {
  const { text, words, at } = input;
  const scanned = words[at]?.token;
  if (scanned === undefined || scanned.form === "ordinal") return null;
  const token = isOne(words, at) ? joined(scanned) : scanned;
  if (token.value === null && token.form !== "vague") return null;
  const from = Math.max(0, token.start - 40, words[0]?.start ?? 0);
  // "about £2.5bn": the quantifier stands before the sign, and the sign before the number.
  const sign = currency.exec(text.slice(from, token.start))?.[0].length ?? 0;
  const minus = negative.exec(text.slice(from, token.start - sign))?.[0].length ?? 0;
  const opening = token.start - sign - minus;
  const range = readRange(input, opening);
  if (range !== null && "unclear" in range) return range;
  const number = single(token, minus > 0);
  const repeated = range === null ? readRepeated(input, token) : null;
  const numberEnd = range?.end ?? repeated?.end ?? token.end;
  const bare = range?.start ?? (minus > 0 ? opening : token.start);
  const lead = readLead(text, from, range?.start ?? opening);
  const start = lead.start ?? bare;
  const { length, trailing } = readTrail(text, numberEnd);
  const end = numberEnd + length;
  const couple = /couple/i.test(token.text) ? "approximately" : undefined;
  return {
    first: words.findIndex((word) => word.end > start),
    last: lastBefore(words, end),
    start,
    end,
    numberEnd,
    ...(range === null
      ? bounds(number, lead.said ?? trailing ?? couple ?? "exact", token.form === "vague")
      : { value: null, min: range.min, max: range.max, quantifier: "range" as const }),
    additional: lead.another,
    used: range?.used ?? (repeated === null ? [] : [repeated.token]),
  };
}

/** "thirty-five (35)": the digits repeat the words. */
function readRepeated({ text, words, at }: AmountInput, { end, value }: Token) {
  const next = words.slice(at + 1, at + 3).find((word) => word.token !== undefined)?.token;
  if (next === undefined || next.value !== value || next.form !== "digits") return null;
  if (!/^\s?\($/.test(text.slice(end, next.start)) || text[next.end] !== ")") return null;
  return { token: next, end: next.end + 1 };
}

/** Words that number what follows them: behind one, "12 480" is two numbers. */
const naming =
  /^(?:pages?|pp?|nos?|lines?|sections?|rules?|titles?|routes?|chapters?|exhibits?|rooms?|suites?|tables?|figures?|paragraphs?|dockets?|ecf|dkt|and|or|to|of|in)$/;

/** "2 654 residents": two numbers in a row before one noun do not occur, so that it is one. */
function isOne(words: AmountInput["words"], at: number): boolean {
  const [before, next, after] = [words[at - 1], words[at + 1], words[at + 2]];
  if (
    before !== undefined &&
    (naming.test(before.lower) || (/^\p{Lu}/u.test(before.text) && at > 1))
  )
    return false;
  return next?.tag === "plural" || (next?.tag === "adjective" && after?.tag === "plural");
}

function joined(token: Token): Token {
  const { apart } = token;
  return apart === undefined ? token : { ...token, value: apart, min: apart, max: apart };
}

interface Valued {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

function single({ value, min, max }: Token, minus: boolean): Valued {
  const turned = minus && value !== null ? -value : value;
  return minus ? { value: turned, min: turned, max: turned } : { value, min, max };
}

/** The quantifier in front of the number, "another" between them, and where they begin. */
function readLead(text: string, from: number, opening: number) {
  const before = text.slice(from, opening);
  const another = additionalBefore.exec(before);
  const bare = another === null ? before : before.slice(0, another.index);
  const found = prefix.exec(bare);
  const lead = found !== null && notQuantifying.test(bare) ? null : found;
  const written = lead?.groups?.words?.toLowerCase().replace(/\s+/g, " ");
  const index = lead?.index ?? another?.index;
  return {
    another: another !== null,
    said: written === undefined ? undefined : quantifierPrefixes[written],
    start: index === undefined ? undefined : from + index,
  };
}

function readTrail(text: string, end: number) {
  const found = suffix.exec(text.slice(end, end + 18));
  if (found === null) return { length: 0, trailing: undefined };
  const written = found[0].toLowerCase().replace(/\s+/g, " ");
  return { length: found[0].length, trailing: quantifierSuffixes[written] };
}

function lastBefore(words: readonly TaggedWord[], end: number): number {
  const next = words.findIndex((word) => word.start >= end);
  return next < 0 ? words.length - 1 : next - 1;
}

/** Nothing is widened beyond what the words say: "nearly 500" has a value and no bounds. */
function bounds(
  { value, min, max }: Valued,
  quantifier: Quantifier,
  vague: boolean,
): Pick<Amount, "value" | "min" | "max" | "quantifier"> {
  if (vague) return { value: null, min, max, quantifier: "order-of-magnitude" };
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
