import type { Figure } from "../model/figure.ts";

/**
 * How far the true number may lie from the one given: half of the last place that a rounded number shows.
 * - "nearly 500": 50
 * - "26.3 percent": 0.05
 *
 * Not "497", which is exact and leaves nothing.
 */
export function roundingOf({
  value,
  quantifier,
  asWritten,
}: Pick<Figure, "value" | "quantifier" | "asWritten">): number {
  if (value === null) return 0;
  const decimals = /\.(\d+)/.exec(asWritten)?.[1]?.length ?? 0;
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  if (quantifier === "exact") return 0;
  const zeros = /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}
