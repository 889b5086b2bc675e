import type { Known } from "./known.ts";
import type { Claim, Level } from "./level.ts";

/**
 * What may have gone wrong where two sources give one metric two numbers on one day.
 * - `stale`: the other repeats the number of an earlier day
 * - `metric-slip`: the other is this day's number of another metric ("discharged" written as "reunified")
 * - `typo`: the same digits, two of them swapped or one lost or doubled (479 for 497)
 * - `disputed`: none of these; both sides stand
 */
export type Discord = "stale" | "metric-slip" | "typo" | "disputed";

export function classifyConflict(claim: Claim, level: Level, known: Known): Discord {
  const { value } = claim.figure;
  if (value === null) return "disputed";
  // Where neither side is preferred, either may be the one that went wrong.
  const suspects = level.settled ? [claim] : [claim, level.preferred];
  const earlier = new Set(known.earlier(level.metric, level.asOf).map((one) => one.value));
  if (suspects.some(({ figure }) => figure.value !== null && earlier.has(figure.value))) {
    return "stale";
  }
  const others = known.on(level.asOf).filter(({ metric }) => metric !== level.metric);
  const slipped = others.some((other) =>
    suspects.some(
      ({ figure }) => other.value === figure.value && other.preferred.figure.unit === figure.unit,
    ),
  );
  if (slipped) return "metric-slip";
  return isTypo(String(level.value), String(value)) ? "typo" : "disputed";
}

/** Fewer digits than this differ by chance too often. */
const shortestTypo = 3;

/** Whether two numerals are one slip of the hand apart: a pair swapped, a digit lost or doubled. */
export function isTypo(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestTypo - 1 || one === other) return false;
  if (one.length === other.length) return one.length >= shortestTypo && isSwap(one, other);
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.length >= shortestTypo && long.length - short.length === 1 && isLoss(long, short);
}

function isSwap(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  const swapped = `${one.slice(0, at)}${one.charAt(at + 1)}${one.charAt(at)}${one.slice(at + 2)}`;
  return swapped === other;
}

function isLoss(long: string, short: string): boolean {
  const at = firstDifference(long, short);
  return long.slice(0, at) + long.slice(at + 1) === short;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
