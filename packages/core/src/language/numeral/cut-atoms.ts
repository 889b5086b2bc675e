import { anyOf } from "../lexicons/any-of.ts";
import {
  denominators,
  ordinalWords,
  scaleLetters,
  scales,
  smallNumbers,
  vagueMultiples,
  vaguePlurals,
  vulgarFractions,
} from "./number-words.ts";

/** The smallest piece that may be, or be part of, a number. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** As written, in lower case. */
  readonly word: string;
  readonly kind:
    | "digits"
    | "small"
    | "scale"
    | "vague"
    | "couple"
    | "half"
    | "part"
    | "ordinal"
    | "ordinal-digits"
    | "letters"
    | "vulgar";
}

const parts = Object.keys(denominators)
  .filter((name) => name !== "half")
  .flatMap((name) => [`${name}s`, ...(ordinalWords.includes(name) ? [] : [name])]);
const words: readonly (readonly [Atom["kind"], readonly string[]])[] = [
  ["small", Object.keys(smallNumbers)],
  ["scale", Object.keys(scales)],
  ["vague", [...Object.keys(vaguePlurals), ...Object.keys(vagueMultiples)]],
  ["couple", ["couple"]],
  ["half", ["half", "halves"]],
  ["ordinal", ordinalWords],
  ["part", parts],
];
const kinds = new Map(words.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)));

const pattern = new RegExp(
  `(?<digits>\\d+(?:[.,]\\d+)*|(?<![\\p{L}\\p{N}.,])\\.\\d+)` +
    `(?:(?<ordinal>st|nd|rd|th)(?![\\p{L}\\p{N}])|(?<letters>${anyOf(Object.keys(scaleLetters))})(?![\\p{L}\\p{N}]))?` +
    `|(?<vulgar>[${Object.keys(vulgarFractions).join("")}])` +
    `|(?<![\\p{L}\\p{N}])(?<word>${anyOf([...kinds.keys()])})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Every atom of the text, left to right; which of them build one number is for the grammar. */
export function cutAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const match of text.matchAll(pattern)) {
    const { digits, ordinal, letters, word } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (word !== undefined) {
      const lower = word.toLowerCase();
      atoms.push({ start, end, word: lower, kind: kinds.get(lower) ?? "small" });
    } else if (digits === undefined) {
      atoms.push({ start, end, word: match[0], kind: "vulgar" });
    } else if (ordinal !== undefined) {
      atoms.push({ start, end, word: match[0], kind: "ordinal-digits" });
    } else {
      const cut = start + digits.length;
      atoms.push({ start, end: cut, word: digits, kind: "digits" });
      if (letters !== undefined) {
        atoms.push({ start: cut, end, word: letters.toLowerCase(), kind: "letters" });
      }
    }
  }
  return atoms;
}
