import { type Aspect, aspects, isJudged } from "./judge-figure.ts";
import type { Judged, JudgedNumeral } from "./judge-item.ts";

/** How many were right, how many were claimed, how many there are. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export const measures = [
  ...aspects,
  "relations",
  "classes",
  "dates",
  "date kinds",
  "restatements",
] as const;
export type Measure = (typeof measures)[number];

/** Counts over items, not means of means: every figure weighs the same. */
export function scoreOf(judged: readonly Judged[], measure: Measure): Score {
  return judged
    .map((one) => scoreItem(one, measure))
    .reduce(
      (a, b) => ({
        right: a.right + b.right,
        found: a.found + b.found,
        gold: a.gold + b.gold,
      }),
      { right: 0, found: 0, gold: 0 },
    );
}

function scoreItem(judged: Judged, measure: Measure): Score {
  switch (measure) {
    case "relations": {
      const { right, missed, spurious } = judged.links;
      return {
        right: right.length,
        found: right.length + spurious.length,
        gold: right.length + missed.length,
      };
    }
    case "classes": {
      const { numerals } = judged;
      const right = numerals.filter(isClassRight).length;
      return { right, found: numerals.length, gold: numerals.length };
    }
    case "dates":
      return scoreDates(judged, "date");
    case "date kinds":
      return scoreDates(judged, "kind");
    case "restatements": {
      const { merged, gold } = judged.restated;
      return { right: merged, found: gold, gold };
    }
    default:
      return scoreAspect(judged, measure);
  }
}

export function isClassRight({ wanted, found }: JudgedNumeral): boolean {
  return found !== undefined && wanted.includes(found);
}

/** A spurious figure counts against every aspect that is always judged. */
function scoreAspect({ figures, spurious }: Judged, aspect: Aspect): Score {
  const judged = figures.filter(({ gold }) => isJudged(gold, aspect));
  const found = judged.filter((figure) => figure.found !== undefined).length;
  return {
    right: judged.filter(({ right }) => right.includes(aspect)).length,
    found: found + (aspect === "as-of" ? 0 : spurious.length),
    gold: judged.length,
  };
}

function scoreDates({ dates, spuriousDates }: Judged, part: "date" | "kind"): Score {
  return {
    right: dates.filter(({ right }) => right.includes(part)).length,
    found: dates.filter(({ found }) => found !== undefined).length + spuriousDates.length,
    gold: dates.length,
  };
}

export function precision({ right, found }: Score): number {
  return found === 0 ? 100 : (100 * right) / found;
}

export function recall({ right, gold }: Score): number {
  return gold === 0 ? 100 : (100 * right) / gold;
}

/** F1 in percent; 100 where nothing was to be found and nothing was. */
export function f1({ right, found, gold }: Score): number {
  return found + gold === 0 ? 100 : (200 * right) / (found + gold);
}
