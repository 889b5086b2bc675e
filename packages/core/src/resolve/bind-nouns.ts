import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Bound } from "./bound.ts";

/** How far back, in characters, a noun may be borrowed from. */
const reach = 600;

/**
 * Gives every mention its noun and its ties, in text order; a mention whose noun cannot be told is
 * left out, since a missing figure is cheaper than a wrong one.
 */
export function bindNouns(mentions: readonly Mention[]): readonly Bound[] {
  const bound: Bound[] = [];
  for (const mention of mentions) {
    const next = bindOne(mention, bound, mentions);
    if (next !== null) bound.push(next);
  }
  return bound;
}

function bindOne(
  mention: Mention,
  earlier: readonly Bound[],
  all: readonly Mention[],
): Bound | null {
  const own = { mention, unit: mention.unit, unitText: mention.unitText, borrowed: false };
  if (mention.borrows === "level") return bindChange(mention, earlier, all);
  if (mention.borrows === "antecedent") {
    const antecedent = findAntecedent(mention, earlier);
    if (antecedent === undefined) return null;
    const { unit, unitText } = earlier[antecedent] ?? own;
    return { ...own, unit, unitText, borrowed: true, ...wholeOf(mention, unit, earlier) };
  }
  return { ...own, ...wholeOf(mention, mention.unit, earlier) };
}

/** The nearest earlier count with a noun: of the same sentence, or else of a near one that has but one noun. */
function findAntecedent(mention: Mention, earlier: readonly Bound[]): number | undefined {
  const counts = candidates(earlier);
  const here = counts.filter((i) => sameSpan(earlier[i]?.mention.sentence, mention.sentence));
  const near = here.at(-1);
  if (near !== undefined) return near;
  if (!standsForSomething(mention)) return undefined;
  const last = counts.at(-1);
  const sentence = last === undefined ? undefined : earlier[last]?.mention.sentence;
  if (sentence === undefined || mention.numeral.start - sentence.end > reach) return undefined;
  const units = new Set(
    counts
      .filter((i) => sameSpan(earlier[i]?.mention.sentence, sentence))
      .map((i) => earlier[i]?.unit),
  );
  return units.size === 1 ? last : undefined;
}

function candidates(earlier: readonly Bound[]): readonly number[] {
  return earlier.flatMap((one, i) =>
    one.mention.kind === "count" && one.unit !== null ? [i] : [],
  );
}

/** "Six of those", "Just over 40 have made it", "spoken with 279"; not the "30" of "He turned 30". */
function standsForSomething(mention: Mention): boolean {
  return (
    mention.partOf !== undefined ||
    mention.direction === "additional" ||
    mention.qualifiers.some((qualifier) => qualifier.start > mention.numeral.start)
  );
}

function wholeOf(
  mention: Mention,
  unit: string | null,
  earlier: readonly Bound[],
): { readonly whole?: number } {
  const { partOf } = mention;
  if (partOf === undefined) return {};
  const counts = candidates(earlier).filter((i) => earlier[i]?.unit === unit);
  const whole =
    partOf === "antecedent"
      ? nearest(mention, counts, earlier)
      : counts.find((i) => sameSpan(earlier[i]?.mention.numeral, partOf));
  return whole === undefined ? {} : { whole };
}

function nearest(
  mention: Mention,
  counts: readonly number[],
  earlier: readonly Bound[],
): number | undefined {
  const last = counts.at(-1);
  const place = last === undefined ? undefined : earlier[last]?.mention.span.end;
  return place !== undefined && mention.numeral.start - place <= reach ? last : undefined;
}

/** "up only 14 from last week" takes its noun from the level that moved. */
function bindChange(
  mention: Mention,
  earlier: readonly Bound[],
  all: readonly Mention[],
): Bound | null {
  const level = candidates(earlier)
    .filter((i) => sameSpan(earlier[i]?.mention.sentence, mention.sentence))
    .filter((i) => mention.unit === null || earlier[i]?.unit === mention.unit)
    .at(-1);
  const from = level === undefined ? undefined : earlier[level];
  const unit = mention.unit ?? from?.unit ?? laterUnit(mention, all);
  if (unit === null || unit === undefined) return null;
  const unitText = mention.unitText === "" ? (from?.unitText ?? unit) : mention.unitText;
  const base = { mention, unit, unitText, borrowed: mention.unit === null };
  return level === undefined ? base : { ...base, level };
}

/** "rose by 14 to 511 children": the level may follow. */
function laterUnit(mention: Mention, all: readonly Mention[]): string | null | undefined {
  return all.find(
    (other) =>
      other.numeral.start > mention.numeral.start &&
      other.kind === "count" &&
      other.unit !== null &&
      sameSpan(other.sentence, mention.sentence),
  )?.unit;
}

function sameSpan(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.start === b.start && a.end === b.end;
}
