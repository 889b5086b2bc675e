import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Bound } from "./bound.ts";

/** How far back, in characters, a noun may be borrowed from. */
const reach = 600;

/**
 * Gives every mention its noun, in text order; a mention whose noun cannot be told is left out,
 * since a missing figure is cheaper than a wrong one.
 */
export function bindNouns(mentions: readonly Mention[]): readonly Bound[] {
  const bound: Bound[] = [];
  for (const [at, mention] of mentions.entries()) {
    const next = bindOne(mention, bound, () => laterNoun(mentions, at));
    if (next !== null) bound.push(next);
  }
  return bound;
}

type Noun = Pick<Bound, "unit" | "unitText">;

const person: Noun = { unit: "person", unitText: "" };

/** "40 oaks and 30 elms. Twelve have died": which of them, nobody says; only people need no noun. */
function bindPeople(mention: Mention): Bound | null {
  return mention.borrows === "people" ? { mention, ...person, borrowed: true } : null;
}

/** "two of [the 46]", "[the 46] were sent", behind "46 summonses": said again, if it was said before. */
function bindEcho(mention: Mention, earlier: readonly Bound[]): Bound | null {
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const one = earlier[i];
    if (one === undefined || mention.numeral.start - one.mention.numeral.end >= reach) return null;
    if (one.mention.value !== mention.value || one.mention.kind !== mention.kind) continue;
    const { unit, unitText } = one;
    return { mention, unit, unitText, borrowed: true, echoes: one.echoes ?? one.mention };
  }
  return null;
}

function bindOne(
  mention: Mention,
  earlier: readonly Bound[],
  later: () => Noun | undefined,
): Bound | null {
  const { borrows, unit, unitText } = mention;
  if (borrows === undefined) return { mention, unit, unitText, borrowed: false };
  if (borrows === "level") return bindChange(mention, earlier, later);
  if (borrows === "echo") return bindEcho(mention, earlier);
  const said = borrows === "whole" ? bindEcho(mention, earlier) : null;
  if (said !== null) return said;
  const { named } = mention;
  const antecedent = findAntecedent(mention, earlier);
  if (antecedent === "one of several") return bindPeople(mention);
  const noun =
    antecedent ??
    (mention.direction === "additional" ? later() : undefined) ??
    (named === undefined ? undefined : { unit: named.unit, unitText: named.unitText }) ??
    (borrows === "that number" ? levelBefore(mention, earlier) : undefined) ??
    (borrows === "people" ? person : undefined) ??
    (borrows === "unsaid" || borrows === "whole" ? { unit: null, unitText: "" } : undefined);
  return noun === undefined ? null : { mention, ...noun, borrowed: true };
}

/** The nearest earlier count with a noun: of the same sentence, or else of a near one that has but one noun. */
function findAntecedent(
  mention: Mention,
  earlier: readonly Bound[],
): Noun | "one of several" | undefined {
  const near = lastCount(mention, earlier);
  if (near === undefined) return undefined;
  const { sentence } = near.mention;
  const noun: Noun = { unit: near.unit, unitText: near.unitText };
  if (sameSpan(sentence, mention.sentence)) return noun;
  const gap = mention.sentence.start - sentence.end;
  const stands =
    standsForSomething(mention) ||
    (gap < 4 && mention.qualifiers.some((q) => isLead(q, mention) && foundIn.test(q.text)));
  if (!stands || mention.numeral.start - sentence.end > reach) return undefined;
  // "40 protesters. Thousands were without power": more than there were are others.
  if (mention.borrows === "people" && !holds(near.mention, mention)) return undefined;
  // A noun in a sentence between the two is the nearer one.
  const between = gap > 4 && (mention.named?.start ?? 0) > sentence.end;
  if (mention.partOf === undefined && between) return undefined;
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const one = earlier[i];
    if (one === undefined || !sameSpan(one.mention.sentence, sentence)) break;
    if (isCount(one) && one.unit !== near.unit) return "one of several";
  }
  return noun;
}

/** "The toll was put at 12; it is now 19": a number of what has no noun. */
function levelBefore(mention: Mention, earlier: readonly Bound[]): Noun | undefined {
  const last = earlier.at(-1);
  if (
    last === undefined ||
    last.unit !== null ||
    mention.sentence.start - last.mention.sentence.end > 4
  )
    return undefined;
  const level = last.mention.kind === "measure" || last.mention.kind === "count";
  return level ? { unit: null, unitText: "" } : undefined;
}

function holds(whole: Mention, part: Mention): boolean {
  const [most, least] = [whole.max ?? whole.value, part.value ?? part.min];
  return most === null || least === null || most >= least;
}

/** The nearest count with a noun, as far back as one may be borrowed. */
function lastCount({ sentence, numeral }: Mention, earlier: readonly Bound[]): Bound | undefined {
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const one = earlier[i];
    if (one === undefined) break;
    const { sentence: other } = one.mention;
    if (!sameSpan(other, sentence) && numeral.start - other.end > reach) break;
    if (isCount(one)) return one;
  }
  return undefined;
}

function isCount({ mention, unit }: Bound): boolean {
  return mention.kind === "count" && unit !== null;
}

function isLead({ end }: Span, { numeral }: Mention): boolean {
  return end <= numeral.start;
}

const dealtWith = /\s(?:with|from|to)$/;
/** "confirmed in 504", "knows of 12": of what the sentence right before counts. */
const foundIn = /\s(?:in|of)$/;

/** "Six of those", "Just over 40 have made it", "spoken with 279"; not the "30" of "He turned 30". */
function standsForSomething(mention: Mention): boolean {
  return (
    mention.partOf !== undefined ||
    mention.borrows === "that number" ||
    mention.borrows === "unsaid" ||
    mention.borrows === "whole" ||
    mention.direction === "additional" ||
    mention.qualifiers.some(
      ({ text, start }) => start > mention.numeral.start || dealtWith.test(text),
    )
  );
}

/** "up only 14 from last week" takes its noun from the level that moved, before it or behind. */
function bindChange(
  mention: Mention,
  earlier: readonly Bound[],
  later: () => Noun | undefined,
): Bound | null {
  const { unit, unitText } = mention;
  if (unit !== null) return { mention, unit, unitText, borrowed: false };
  const before = lastCount(mention, earlier);
  const level =
    before !== undefined && sameSpan(before.mention.sentence, mention.sentence)
      ? before
      : (later() ?? mention.named);
  return level === undefined
    ? null
    : { mention, unit: level.unit, unitText: level.unitText, borrowed: true };
}

/** "rose by 14 to 511 children": the noun of the next count in the sentence. */
function laterNoun(mentions: readonly Mention[], at: number): Noun | undefined {
  const own = mentions[at];
  for (let i = at + 1; i < mentions.length; i += 1) {
    const next = mentions[i];
    if (own === undefined || next === undefined || !sameSpan(next.sentence, own.sentence)) break;
    if (next.kind === "count" && next.unit !== null)
      return { unit: next.unit, unitText: next.unitText };
  }
  return undefined;
}

export function sameSpan(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.start === b.start && a.end === b.end;
}
