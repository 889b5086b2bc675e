import type { Figure } from "../model/figure.ts";

/**
 * How far the true number may lie from the one given: half of the last place that a rounded number shows.
 * - "nearly 500": 50
 * - "26.3 percent": 0.05
 * - "2.5 million": 50,000
 *
 * Not "497", which is exact and leaves nothing.
 */
export function roundingOf({
  value,
  quantifier,
  asWritten,
}: Pick<Figure, "value" | "quantifier" | "asWritten">): number {
  if (value === null) return 0;
  const written = /[\d,]*\.(\d+)/.exec(asWritten);
  const number = Number(written?.[0].replaceAll(",", ""));
  if (written?.[1] !== undefined && number !== 0) {
    return 0.5 * 10 ** -written[1].length * Math.abs(value / number);
  }
  if (quantifier === "exact") return 0;
  const zeros = /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}
