/** A number as a message writes it: 2,654 or 0.5. */
export function inWords(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
