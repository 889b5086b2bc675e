import type { Bound } from "../bound.ts";
import { findDenominator } from "./find-denominator.ts";
import { findLevel } from "./find-level.ts";
import { findWhole } from "./find-whole.ts";
import { sumParts } from "./sum-parts.ts";
import { sumRows } from "./sum-rows.ts";

/** What a figure hangs on, by index among the figures of its document. */
export interface Ties {
  /** The whole that it is a part of. */
  readonly whole?: number | undefined;
  /** The level that it moved. */
  readonly level?: number | undefined;
  /** The count that it is a share of. */
  readonly base?: number | undefined;
}

/** Ties every figure to those around it. */
export function tieFigures(text: string, bound: readonly Bound[]): readonly Ties[] {
  const sums = new Map([...sumParts(bound), ...sumRows(text, bound)]);
  const ties: Ties[] = [];
  for (const [at, one] of bound.entries())
    ties.push(tie(text, bound, { at, sum: sums.get(at), one, ties }));
  return ties;
}

interface Place {
  readonly at: number;
  readonly one: Bound;
  readonly sum: number | undefined;
  readonly ties: readonly Ties[];
}

function tie(text: string, bound: readonly Bound[], { at, one, sum, ties }: Place): Ties {
  const { mention } = one;
  if (mention.kind === "share" && mention.direction === undefined)
    return { base: findDenominator(text, bound, at, (part) => ties[part]?.whole) };
  if (mention.direction === "up" || mention.direction === "down")
    return { level: findLevel(text, bound, at) };
  if (mention.kind === "money") return { whole: findFund(text, bound, at) };
  if (mention.kind !== "count") return {};
  const whole = sum ?? findWhole(text, bound, at);
  // "The remaining 15": a part of what those before it are parts of.
  const above = whole === undefined ? undefined : ties[whole]?.whole;
  return { whole: mention.partOf === "rest" ? (above ?? whole) : whole };
}

/** "$12.7 million, of which $3.9 million": the sum that another is taken from. */
function findFund(text: string, bound: readonly Bound[], at: number): number | undefined {
  const [own, before] = [bound[at]?.mention, bound[at - 1]?.mention];
  if (own === undefined || before?.kind !== "money") return undefined;
  return /^[^.;]{0,60},?\s+of\s+which\s+$/iu.test(text.slice(before.span.end, own.span.start))
    ? at - 1
    : undefined;
}
