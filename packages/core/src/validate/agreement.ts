import type { Figure } from "../model/figure.ts";
import { roundingOf } from "./rounding.ts";

/**
 * Whether one number confirms the other: the same, or one that a rounded number may stand for.
 * - "nearly 500" and 497
 * - "over 500" and 512
 *
 * Not "over 500" and 497, which it rules out, nor "more than 400" and 497, which says little of it.
 */
export function agrees(one: Figure, other: Figure): boolean {
  if (one.value === null || other.value === null) return false;
  if (one.value === other.value) return true;
  if (one.quantifier === "exact" && other.quantifier === "exact") return false;
  const rounding = Math.max(looseness(one), looseness(other));
  return meet(one, other) && Math.abs(one.value - other.value) <= rounding;
}

/** Whether both may be true though neither confirms the other: 497 is "more than 400", too. */
export function allows(one: Figure, other: Figure): boolean {
  return (isBound(one) || isBound(other)) && meet(one, other);
}

function meet(one: Figure, other: Figure): boolean {
  const [mine, theirs] = [reachOf(one), reachOf(other)];
  return mine.from <= theirs.to && theirs.from <= mine.to;
}

/** Where the true number may lie by the words of a figure. */
function reachOf(figure: Figure): { readonly from: number; readonly to: number } {
  const { value, min, max } = figure;
  if (isBound(figure)) return { from: min ?? -Infinity, to: max ?? Infinity };
  const rounding = looseness(figure);
  return { from: (value ?? 0) - rounding, to: (value ?? 0) + rounding };
}

/** "26.3 percent" is exact as far as it goes, and another share is another number. */
function looseness(figure: Figure): number {
  return figure.quantifier === "exact" ? 0 : roundingOf(figure);
}

const bounds: ReadonlySet<string> = new Set(["more-than", "at-least", "less-than", "at-most"]);

function isBound({ quantifier }: Figure): boolean {
  return bounds.has(quantifier);
}
