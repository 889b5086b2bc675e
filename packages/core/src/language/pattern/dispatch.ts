import { bitOf, known, other } from "./characters.ts";
import { characterAt, noDigit, noLetter, type Openings } from "./openings.ts";

/** Which patterns may match at a place, by index and in order. */
export type PatternsAt = (text: string, at: number) => readonly number[];

const width = other + 1;
const nobody: readonly number[] = [];
/** What may stand before a match: a letter, a digit, anything else. */
const sides = [noLetter, noDigit, 0] as const;

/**
 * Finds by the two characters at a place, and the one before them, which patterns may match there: most
 * may nowhere near, and a pattern that is not tried costs nothing.
 */
export function dispatch(patterns: readonly Openings[]): PatternsAt {
  const [behindLetter = [], behindDigit = [], free = []] = sides.map((side) =>
    tableOf(patterns, side),
  );
  return (text, at) => {
    const before = at === 0 ? 0 : text.charCodeAt(at - 1);
    const table = isLetter(before) ? behindLetter : isDigit(before) ? behindDigit : free;
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : other;
    return table[bitOf(text.charCodeAt(at)) * width + bitOf(second)] ?? nobody;
  };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** By first and second character, the patterns that may begin so behind such a side. */
function tableOf(patterns: readonly Openings[], side: number): readonly (readonly number[])[] {
  const table = Array.from({ length: width * width }, () => nobody);
  for (const [index, openings] of patterns.entries()) {
    const longer = new Map<readonly number[], readonly number[]>();
    for (const opening of openings) {
      if ((opening.guard & side) !== 0) continue;
      for (const first of known(characterAt(opening, 0)).bits)
        for (const second of known(characterAt(opening, 1)).bits) {
          const before = table[first * width + second] ?? nobody;
          if (before.at(-1) === index) continue;
          const after = longer.get(before) ?? [...before, index];
          longer.set(before, after);
          table[first * width + second] = after;
        }
    }
  }
  return table;
}
