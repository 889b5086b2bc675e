import type { Atom } from "./cut-atoms.ts";
import { denominators, scales, smallNumbers } from "./number-words.ts";
import { times } from "./read-digits.ts";

/** How far a number in words has been read. */
export interface Sum {
  /** Of the groups that a scale has closed. */
  readonly total: number;
  /** The open group, or null behind a scale. */
  readonly group: number | null;
  readonly lastScale: number;
}

export const nothing: Sum = { total: 0, group: null, lastScale: Number.POSITIVE_INFINITY };

export function amountOf({ total, group }: Sum): number {
  return total + (group ?? 0);
}

const joints = /^(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?|-(?:\n[^\S\n]?)?)$/;
const and = /^\s{1,3}and\s{1,3}$/i;
const andA = /^[\s-]{1,3}and[\s-]{1,3}(?:an?|one)[\s-]{1,3}$/i;

/**
 * The sum with one more atom, or null where the atom starts a number of its own.
 * - two | hundred → 200; hundred | and | three → 203
 * - one | and a half → 1.5; a million | and a half → 1,500,000
 *
 * Not "twenty | thirty" nor "hundred | and | three" in front of another "hundred".
 */
export function addAtom(sum: Sum, atom: Atom, gap: string): Sum | null {
  switch (atom.kind) {
    case "small":
      return addSmall(sum, smallNumbers[atom.word] ?? 0, gap);
    case "scale":
      return joints.test(gap) ? addScale(sum, scales[atom.word] ?? 1) : null;
    case "half":
      return andA.test(gap) ? addPart(sum, 0.5) : null;
    case "part":
    case "ordinal": {
      // "one and a quarter", "three and a fifth"; "one and a third hearing" is not written.
      const below = denominators[atom.word];
      return andA.test(gap) && below !== undefined ? addPart(sum, 1 / below) : null;
    }
    case "vague":
      // "three dozens"
      return atom.word === "dozens" && joints.test(gap) ? addScale(sum, 12) : null;
    default:
      return null;
  }
}

function addSmall(sum: Sum, small: number, gap: string): Sum | null {
  if (!joints.test(gap) && !and.test(gap)) return null;
  if (sum.group === null) {
    if (sum.total === 0 || small === 0 || gap.startsWith("-")) return null;
    return { ...sum, group: small };
  }
  if (small === 0 || !Number.isInteger(sum.group)) return null;
  const hundreds = sum.group !== 0 && sum.group % 100 === 0;
  const tens = sum.group % 100;
  const unit = tens >= 20 && tens % 10 === 0 && small < 10 && !and.test(gap);
  return hundreds || unit ? { ...sum, group: sum.group + small } : null;
}

function addScale(sum: Sum, scale: number): Sum | null {
  if (scale < 1e3) {
    if (sum.group === null || sum.group >= 100) return null;
    return { ...sum, group: sum.group * scale };
  }
  if (sum.group === null) {
    // "one hundred thousand million" is said nowhere; "1 lakh crore" is.
    const multiplied = sum.lastScale === 1e5 && scale === 1e7;
    return multiplied ? { ...sum, total: sum.total * scale, lastScale: scale } : null;
  }
  if (scale >= sum.lastScale) return null;
  return { total: sum.total + times(sum.group, scale), group: null, lastScale: scale };
}

/** A half of one behind a group, of the scale behind a scale: "a million and a half". */
function addPart(sum: Sum, part: number): Sum | null {
  if (sum.group !== null) return { ...sum, group: sum.group + part };
  return Number.isFinite(sum.lastScale)
    ? { ...sum, total: sum.total + part * sum.lastScale }
    : null;
}
