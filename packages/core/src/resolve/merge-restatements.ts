import { contentWords } from "../language/words-of.ts";
import type { Evidence, Figure } from "../model/figure.ts";

/** "the 497 children" are those of before, whatever is then said of them. */
const pointing = /(?<![\p{L}])(?:the|those|these)\s+$/iu;
/** With how many of the same number a figure is compared, so that a page of one number ends. */
const most = 40;
/** Numbers from here on are seldom met twice by chance. */
const telling = 20;

/**
 * One fact, one figure: what a document says again goes to `alsoAt` of where it said it first.
 * - 497 children in custody ... the 497 children
 *
 * Never two groups, two days or two speakers.
 */
export function mergeRestatements(text: string, figures: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = [];
  const again = new Map<string, Evidence[]>();
  const alike = new Map<string, Figure[]>();
  const renamed = new Map<string, string>();
  const wholes = new Map<string, string>();
  for (const figure of figures) {
    const key = `${figure.kind} ${figure.value} ${figure.unit}`;
    const others = alike.get(key) ?? [];
    const earlier = firstOf(others, (other) => restates(text, other, figure));
    if (earlier === undefined) {
      others.push(figure);
      alike.set(key, others);
      kept.push(figure);
      continue;
    }
    renamed.set(figure.id, earlier.id);
    const places = again.get(earlier.id) ?? [...(earlier.alsoAt ?? [])];
    places.push(figure.evidence);
    again.set(earlier.id, places);
    if (figure.subsetOf !== undefined) wholes.set(earlier.id, figure.subsetOf);
  }
  return kept.map((figure) => {
    const alsoAt = again.get(figure.id);
    if (alsoAt === undefined) return relink(figure, renamed);
    // "62 closed. ... 62 of the 115 schools": what the one leaves unsaid the other says.
    const subsetOf = figure.subsetOf ?? wholes.get(figure.id);
    return relink({ ...figure, alsoAt, ...(subsetOf === undefined ? {} : { subsetOf }) }, renamed);
  });
}

/** The first of the last few that will do. */
function firstOf(figures: readonly Figure[], willDo: (figure: Figure) => boolean) {
  for (let i = Math.max(0, figures.length - most); i < figures.length; i += 1) {
    const figure = figures[i];
    if (figure !== undefined && willDo(figure)) return figure;
  }
  return undefined;
}

/** Same number of the same thing on the same day, where one says no more than the other. */
function restates(text: string, a: Figure, b: Figure): boolean {
  if (b.value === null) return false;
  if (a.quantifier !== b.quantifier || a.stance !== b.stance) return false;
  if (
    a.direction !== b.direction ||
    a.since !== b.since ||
    a.changeOf !== b.changeOf ||
    a.asOf?.date !== b.asOf?.date
  )
    return false;
  if (isCell(a) && isCell(b)) return false;
  if (a.subsetOf !== b.subsetOf && a.subsetOf !== undefined && b.subsetOf !== undefined)
    return false;
  if (a.saidBy !== undefined && b.saidBy !== undefined && a.saidBy.party !== b.saidBy.party)
    return false;
  const points = pointing.test(text.slice(Math.max(0, b.evidence.start - 8), b.evidence.start));
  if (points && b.kind === "count" && b.value >= telling) return true;
  const [mine, other] = [wordsOf(a), wordsOf(b)];
  if (mine.size === 0 || other.size === 0) return b.kind !== "share" && b.value >= telling;
  const [small, large] = mine.size <= other.size ? [mine, other] : [other, mine];
  return [...small].every((word) => large.has(word));
}

/** Two cells of tables are two facts, however few their words: "0" for Alaska and "0" in all. */
function isCell({ ruleIds }: Figure): boolean {
  return ruleIds.includes("table/cell");
}

const words = new WeakMap<Figure, ReadonlySet<string>>();

function wordsOf(figure: Figure): ReadonlySet<string> {
  const known = words.get(figure) ?? contentWords(figure.qualifiers.map((q) => q.text).join(" "));
  words.set(figure, known);
  return known;
}

function relink(figure: Figure, renamed: ReadonlyMap<string, string>): Figure {
  const follow = (id: string) => renamed.get(id) ?? id;
  return {
    ...figure,
    ...(figure.subsetOf === undefined ? {} : { subsetOf: follow(figure.subsetOf) }),
    ...(figure.changeOf === undefined ? {} : { changeOf: follow(figure.changeOf) }),
    ...(figure.shareOf === undefined ? {} : { shareOf: follow(figure.shareOf) }),
    ...(figure.conflictsWith === undefined ? {} : { conflictsWith: follow(figure.conflictsWith) }),
  };
}
