import type { Atom } from "./cut-atoms.ts";
import { readDigits } from "./read-digits.ts";
import type { Read } from "./read-number.ts";

/** Thin and unbreakable spaces are set between groups of three on purpose; a common space is not. */
const groupSpace = /^[\u2009\u202f\u00a0]$/;
const gaps = /^(?:[ \u2009\u202f\u00a0]|,[^\S\n]?\n[^\S\n]{0,4})$/;

/** In characters. */
const widestGap = 7;

/**
 * A number whose digits stand apart, from atom `at` on.
 * - 2 654 with a thin space → 2,654
 * - "2 654", "1,9 37" and "12,⏎480" → null, and what they would be together
 *
 * Not "2018 654" nor "12 30".
 */
export function readApart(text: string, atoms: readonly Atom[], at: number): Read | null {
  const first = atoms[at];
  const second = atoms[at + 1];
  if (first === undefined || second?.kind !== "digits") return null;
  if (second.start - first.end > widestGap || !opens(text, first)) return null;
  let next = at + 1;
  let digits = first.word;
  let { end } = first;
  let meant = true;
  for (let piece = atoms[next]; piece?.kind === "digits"; piece = atoms[next]) {
    const gap = text.slice(end, piece.start);
    if (!gaps.test(gap) || !continues(first.word, digits, piece.word)) break;
    if (!isFree(text, piece.end)) break;
    meant &&= groupSpace.test(gap) && !digits.includes(",");
    digits += piece.word;
    ({ end } = piece);
    next += 1;
  }
  if (next === at + 1) return null;
  const joined = readDigits(digits);
  if (joined === null) return { end, value: null, next };
  return meant ? { end, value: joined, next } : { end, value: null, next, apart: joined };
}

/** "2" + "654", "1,9" + "37"; not "2018" + "654" nor "12" + "30". */
function continues(first: string, digits: string, piece: string): boolean {
  if (/^\d{1,3}$/.test(first)) return /^\d{3}$/.test(piece) && digits.length < 12;
  const open = /,(\d{1,2})$/.exec(digits)?.[1];
  return open !== undefined && /^\d{1,2}$/.test(piece) && open.length + piece.length === 3;
}

function isFree(text: string, end: number): boolean {
  return !/^(?:[\d.,:/-]\d|[\p{L}])/u.test(text.slice(end, end + 2));
}

function opens(text: string, atom: Atom): boolean {
  return !/[\p{L}\p{N}.,:/#-]$/u.test(text.slice(Math.max(0, atom.start - 1), atom.start));
}
