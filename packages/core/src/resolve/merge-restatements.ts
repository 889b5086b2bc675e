import { contentWords } from "../language/words-of.ts";
import type { Figure } from "../model/figure.ts";

/** One fact, one figure: what a document says again goes to `alsoAt` of where it said it first. */
export function mergeRestatements(figures: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  const renamed = new Map<string, string>();
  for (const figure of figures) {
    const first = kept.findIndex((earlier) => restates(earlier, figure));
    const earlier = kept[first];
    if (earlier === undefined) {
      kept.push(figure);
      continue;
    }
    renamed.set(figure.id, earlier.id);
    kept[first] = { ...earlier, alsoAt: [...(earlier.alsoAt ?? []), figure.evidence] };
  }
  return kept.map((figure) => relink(figure, renamed));
}

/** Same number of the same thing on the same day, where one says no more than the other. */
function restates(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.value === null || a.value !== b.value)
    return false;
  if (isCell(a) && isCell(b)) return false;
  if (a.quantifier !== b.quantifier || a.stance !== b.stance || a.direction !== b.direction)
    return false;
  if (a.asOf?.date !== b.asOf?.date || a.subsetOf !== b.subsetOf || a.since !== b.since)
    return false;
  if (a.saidBy !== undefined && b.saidBy !== undefined && a.saidBy.party !== b.saidBy.party)
    return false;
  const [mine, other] = [wordsOf(a), wordsOf(b)];
  if (mine.size === 0 || other.size === 0) return mine.size === other.size;
  const [small, large] = mine.size <= other.size ? [mine, other] : [other, mine];
  return [...small].every((word) => large.has(word));
}

/** Two cells of tables are two facts, however few their words: "0" for Alaska and "0" in all. */
function isCell({ ruleIds }: Figure): boolean {
  return ruleIds.includes("table/cell");
}

function wordsOf(figure: Figure): ReadonlySet<string> {
  return contentWords(figure.qualifiers.map((qualifier) => qualifier.text).join(" "));
}

function relink(figure: Figure, renamed: ReadonlyMap<string, string>): Figure {
  const follow = (id: string) => renamed.get(id) ?? id;
  return {
    ...figure,
    ...(figure.subsetOf === undefined ? {} : { subsetOf: follow(figure.subsetOf) }),
    ...(figure.changeOf === undefined ? {} : { changeOf: follow(figure.changeOf) }),
  };
}
