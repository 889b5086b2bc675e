import { bitOf, known, other } from "../language/pattern/characters.ts";
import { characterAt, noDigit, noLetter, type Openings } from "../language/pattern/openings.ts";
import { readOpenings } from "../language/pattern/read-openings.ts";
import type { Rule } from "./rule.ts";

/** Which rules may match at a place, by index; surest first. */
export type RulesAt = (text: string, at: number) => readonly number[];

const width = other + 1;
const nobody: readonly number[] = [];
/** What may stand before a match: a letter, a digit, anything else. */
const sides = [noLetter, noDigit, 0] as const;

/**
 * Finds by the two characters at a place, and the one before them, which rules may match there: most
 * may nowhere near, and a rule that is not tried costs nothing.
 */
export function dispatch(rules: readonly Rule[], takes: (rule: Rule) => boolean): RulesAt {
  const openings = rules.map((rule) => (takes(rule) ? readOpenings(rule.pattern) : []));
  const tables = sides.map((side) => tableOf(openings, side));
  const [behindLetter = [], behindDigit = [], free = []] = tables;
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

/** By first and second character, the rules that may begin so behind such a side. */
function tableOf(openings: readonly Openings[], side: number): readonly (readonly number[])[] {
  const table = Array.from({ length: width * width }, () => nobody);
  for (const [rule, ways] of openings.entries()) {
    const extended = new Map<readonly number[], readonly number[]>();
    const extend = (before: readonly number[]) => {
      if (before.at(-1) === rule) return before;
      const longer = extended.get(before) ?? [...before, rule];
      extended.set(before, longer);
      return longer;
    };
    for (const opening of ways) {
      if ((opening.guard & side) !== 0) continue;
      for (const first of known(characterAt(opening, 0)).bits)
        for (const second of known(characterAt(opening, 1)).bits) {
          const pair = first * width + second;
          table[pair] = extend(table[pair] ?? nobody);
        }
    }
  }
  return table;
}
