import { contains, type Figure, type Span } from "@recount/core";
import { boundsOf, type GoldFigure, type GoldItem } from "./gold.ts";
import { placeOf } from "./places.ts";

export interface Pair {
  readonly gold: GoldFigure;
  readonly place: Span;
  readonly found: Figure | undefined;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Figures at no place of the gold, nor at one where the gold lets them be. */
  readonly spurious: readonly Figure[];
  /** Figures where a reader may see one or not: neither right nor wrong. */
  readonly open: readonly Figure[];
}

/** Pairs each gold figure with the one whose evidence covers its place, or that of a restatement; each figure is used once. */
export function pairFigures(item: GoldItem, figures: readonly Figure[]): Pairing {
  const free = new Set(figures);
  const pairs = item.figures.map((gold) => {
    const place = placeOf(item, gold);
    const places = [place, ...gold.alsoAt.map((where) => placeOf(item, where))];
    const found = places.map((at) => closest([...free], gold, at)).find((one) => one !== undefined);
    if (found !== undefined) free.delete(found);
    return { gold, place, found };
  });
  const openPlaces = item.mayAlso.map((where) => placeOf(item, where));
  const open = [...free].filter((figure) => openPlaces.some((where) => stands(figure, where)));
  return { pairs, open, spurious: [...free].filter((figure) => !open.includes(figure)) };
}

function stands(figure: Figure, place: Span): boolean {
  return [figure.evidence, ...(figure.alsoAt ?? [])].some((quote) => contains(quote, place));
}

/** "9 of 12 children" may cover two places: the figure with the right value is the one meant. */
function closest(figures: readonly Figure[], gold: GoldFigure, place: Span): Figure | undefined {
  const covering = figures.filter((figure) =>
    [figure.evidence, ...(figure.alsoAt ?? [])].some(
      ({ start, end }) => start <= place.start && place.start < end,
    ),
  );
  return covering.find((figure) => hasValue(figure, gold)) ?? covering[0];
}

/** The same number: the value, or the bounds where the words give only those. */
export function hasValue(figure: Figure, gold: GoldFigure): boolean {
  if (gold.value !== null) return near(figure.value, gold.value);
  const { min, max } = boundsOf(gold, figure.quantifier);
  return figure.value === null && near(figure.min, min) && near(figure.max, max);
}

/** Equal but for the last places of a division: a third is 33.33 or 33.3333. */
export function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.abs(b) * 2e-4;
}
