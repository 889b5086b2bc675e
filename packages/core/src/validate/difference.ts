/** Decimals beyond these come of binary fractions and not of what anybody wrote: 26.3 - 26.1 is 0.2. */
const decimals = 6;

/** The sum of numbers as people write them. */
export function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(decimals));
}

/** One number less another, as people write them. */
export function difference(one: number, other: number): number {
  return sumOf([one, -other]);
}
