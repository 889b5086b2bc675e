import { sameSpan } from "../bind-nouns.ts";
import type { Bound } from "../bound.ts";

/**
 * Which counts of a sentence are the parts of another: two or more side by side that make its sum.
 * - 90 claims: 60 are pending and 30 are closed
 * - 12 men and nine women, 21 people in all
 *
 * Not "60 are pending and 20 closed" of 90, which leaves ten, and what they are nobody says.
 */
export function sumParts(bound: readonly Bound[]): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  for (let from = 0; from < bound.length; ) {
    let to = from + 1;
    while (to < bound.length && inOneSentence(bound, from, to)) to += 1;
    if (to - from > 2) sumSentence(bound, from, Math.min(to, from + most), wholes);
    if (to - from > 1) sumToLast(bound, from, Math.min(to, from + most), wholes);
    from = to;
  }
  return wholes;
}

/** More numbers than this in a sentence are no sum told in prose. */
const most = 24;

function inOneSentence(bound: readonly Bound[], a: number, b: number): boolean {
  const sentence = bound[b]?.mention.sentence;
  return sentence !== undefined && sameSpan(bound[a]?.mention.sentence, sentence);
}

function sumSentence(
  bound: readonly Bound[],
  from: number,
  to: number,
  wholes: Map<number, number>,
): void {
  for (let whole = from; whole < to; whole += 1) {
    const value = exactValue(bound[whole]);
    if (value === null) continue;
    const parts =
      run(bound, value, { from: whole + 1, to, step: 1 }) ??
      run(bound, value, { from: whole - 1, to: from - 1, step: -1 });
    for (const part of parts ?? []) wholes.set(part, whole);
  }
}

/** "There are 90 claims. 60 are pending and 30 are closed": all of a sentence, of the number right before it. */
function sumToLast(
  bound: readonly Bound[],
  from: number,
  to: number,
  wholes: Map<number, number>,
): void {
  const [whole, first] = [bound[from - 1], bound[from]];
  const value = exactValue(whole);
  if (whole === undefined || first === undefined || value === null || whole.unit !== first.unit)
    return;
  if (first.mention.sentence.start - whole.mention.sentence.end > 4) return;
  const parts = run(bound, value, { from, to, step: 1 });
  if (parts?.length === to - from) for (const part of parts) wholes.set(part, from - 1);
}

/** The counts from one place on that add up to the whole, if two or more do so exactly. */
function run(
  bound: readonly Bound[],
  whole: number,
  { from, to, step }: { from: number; to: number; step: 1 | -1 },
): readonly number[] | null {
  const parts: number[] = [];
  let sum = 0;
  for (let i = from; i !== to; i += step) {
    const value = exactValue(bound[i]);
    if (value === null || value === 0) return null;
    parts.push(i);
    sum += value;
    if (sum === whole) return parts.length > 1 ? parts : null;
    if (sum > whole) return null;
  }
  return null;
}

function exactValue(one: Bound | undefined): number | null {
  if (one === undefined || one.mention.kind !== "count") return null;
  const { quantifier, direction, value, partOf } = one.mention;
  return quantifier === "exact" && direction === undefined && typeof partOf !== "object"
    ? value
    : null;
}
