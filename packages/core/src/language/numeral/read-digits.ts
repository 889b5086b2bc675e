import { scaleLetters, scales } from "./number-words.ts";

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const plain = /^\d*(?:\.\d+)?$/;

/**
 * The value of a number in digits.
 * - 1,937
 * - 12,34,567 (Indian grouping)
 * - .5
 *
 * Not "2,56", "1.2.3" or "1.234,5": a broken or foreign grouping is null, for a person to look at.
 */
export function readDigits(digits: string): number | null {
  if (!grouped.test(digits) && !indian.test(digits) && !plain.test(digits)) return null;
  return Number(digits.replaceAll(",", ""));
}

/**
 * Multiplies through the decimal exponent where it can, so that "2.3 million" is exactly 2,300,000.
 */
export function times(value: number, factor: number): number {
  const exponent = Math.log10(factor);
  const written = String(value);
  return Number.isInteger(exponent) && !written.includes("e")
    ? Number(`${written}e${exponent}`)
    : value * factor;
}

/** What a scale word or letter multiplies by. */
export function scaleOf(word: string): number | undefined {
  return scales[word] ?? scaleLetters[word];
}
