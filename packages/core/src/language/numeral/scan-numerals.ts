import { anyOf } from "../lexicons/any-of.ts";
import {
  denominators,
  ordinalWords,
  scaleLetters,
  scales,
  smallNumbers,
  vaguePlurals,
} from "./number-words.ts";
import { readDigits, readWords } from "./read-number.ts";

/** A number or number word as it stands in the text, with the value that its form alone gives. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: "digits" | "words" | "vague" | "ordinal" | "fraction";
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

const small = anyOf(Object.keys(smallNumbers));
const scale = anyOf(Object.keys(scales));
const letters = anyOf(Object.keys(scaleLetters));
const digits = "\\d+(?:[.,]\\d+)*";
const unit = `(?:${small})(?:-(?:${small}))?`;
const number = `${unit}(?:\\s+and\\s+a\\s+half)?`;
const scaled = `(?:[\\s-]+(?:${scale})\\b(?:(?:\\s+and)?\\s+(?:${number}))?)`;
const denominator = anyOf(Object.keys(denominators));

const pattern = new RegExp(
  [
    `(?<ordinalDigits>\\d+(?:st|nd|rd|th))(?![\\p{L}\\p{N}])`,
    `|(?<digits>${digits})(?:(?<scale>[\\s-](?:${scale}))\\b|(?<letters>(?:${letters}))(?![\\p{L}\\p{N}]))?`,
    `|(?<![\\p{L}\\p{N}])(?:(?<vague>${anyOf(Object.keys(vaguePlurals))})|`,
    `(?<fraction>(?:an?|one)[\\s-](?:${denominator})(?=\\s+(?:of|were|are|is|was|have|had|remain)\\b|[^\\s\\p{L}]|$)`,
    `|(?:two|three|four|five|seven)[\\s-](?:${denominator})s|half)(?!\\s+(?:an?\\s+(?:${scale})|hour|dozen))`,
    `|(?<half>half\\s+an?\\s+(?:${scale})|half-(?:${scale}))`,
    `|(?<ordinal>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${anyOf(ordinalWords)}))`,
    `|(?<words>(?:${number})${scaled}*|an?\\s+(?:${scale})${scaled}*))(?![\\p{L}\\p{N}])`,
  ].join(""),
  "giu",
);

/** Every numeral and number word of the text, left to right, none overlapping another. */
export function scanNumerals(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const token = readMatch(match[0], match.index, match.groups ?? {});
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

function readMatch(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): Token | null {
  const at = { start, end: start + text.length, text };
  const vague = groups.vague?.toLowerCase().replace(/\s+/g, " ");
  if (vague !== undefined) {
    const [min, max] = vaguePlurals[vague] ?? [null, null];
    return { ...at, form: "vague", value: null, min, max };
  }
  if (groups.fraction !== undefined) return { ...at, form: "fraction", ...fraction(text) };
  if (groups.ordinal !== undefined || groups.ordinalDigits !== undefined) {
    return { ...at, form: "ordinal", value: null, min: null, max: null };
  }
  const value =
    groups.digits === undefined
      ? readWords(text)
      : readDigits(groups.digits, groups.scale?.slice(1) ?? groups.letters);
  const form = groups.digits === undefined ? "words" : "digits";
  return { ...at, form, value, min: value, max: value };
}

/** "a third" is 33.333... percent; the share keeps every digit that the division gives. */
function fraction(text: string): Pick<Token, "value" | "min" | "max"> {
  const words = text.toLowerCase().split(/[\s-]+/);
  const name = (words.at(-1) ?? "").replace(/s$/, "").replace(/^halve$/, "half");
  const below = denominators[name];
  const first = words.length > 1 ? (smallNumbers[words[0] ?? ""] ?? 1) : 1;
  const value = below === undefined ? null : (first * 100) / below;
  return { value, min: value, max: value };
}
