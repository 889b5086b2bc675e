import { scaleLetters, scales, smallNumbers } from "./number-words.ts";

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const plain = /^\d+(?:\.\d+)?$/;

/**
 * Multiplies through the decimal exponent where it can, so that "2.5 million" is exactly 2,500,000.
 */
function times(digits: string, factor: number): number {
  const exponent = Math.log10(factor);
  return Number.isInteger(exponent) ? Number(`${digits}e${exponent}`) : Number(digits) * factor;
}

/**
 * The value of a number in digits, with an optional scale behind it.
 * - 1,937
 * - 2.5 million
 * - 12,34,567 (Indian grouping)
 *
 * Not "2,56" or "1.2.3": a broken grouping is null, for a person to look at.
 */
export function readDigits(digits: string, scale?: string): number | null {
  if (!grouped.test(digits) && !indian.test(digits) && !plain.test(digits)) return null;
  const bare = digits.replaceAll(",", "");
  if (scale === undefined) return Number(bare);
  const word = scale.toLowerCase();
  const factor = scales[word] ?? scaleLetters[word];
  return factor === undefined ? null : times(bare, factor);
}

/**
 * The value of a number in words.
 * - three hundred and twenty-two
 * - two and a half million
 * - half a million; a dozen; two dozen
 *
 * Not "twenty thirty": words that do not build one number are null.
 */
export function readWords(phrase: string): number | null {
  const words = phrase.toLowerCase().split(/[\s-]+/);
  let total = 0;
  let group: number | null = null;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    if (word === "and") continue;
    if (word === "a" || word === "an") {
      // In "two and a half" and "half a million" the article adds nothing.
      if (group === null) group = words[index + 1] === "half" ? 0 : 1;
      continue;
    }
    if (word === "half") {
      group = (group ?? 0) + 0.5;
      continue;
    }
    const small = smallNumbers[word];
    if (small !== undefined) {
      if (group !== null && !adds(group, small)) return null;
      group = (group ?? 0) + small;
      continue;
    }
    const scale = scales[word];
    if (scale === undefined) return null;
    if (scale >= 1e3) {
      if (scale >= lastScale) return null;
      total += (group ?? 1) * scale;
      lastScale = scale;
      group = null;
    } else {
      group = (group ?? 1) * scale;
    }
  }
  return total + (group ?? 0);
}

/** Whether `small` may follow `group`: units after tens, anything under a hundred after hundreds. */
function adds(group: number, small: number): boolean {
  if (group === 0) return false;
  if (group % 100 === 0) return small < 100 && small > 0;
  const tens = group % 100;
  return tens >= 20 && tens % 10 === 0 && small > 0 && small < 10;
}
