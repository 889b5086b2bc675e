import type { Figure } from "@recount/core";
import type { GoldItem } from "./gold.ts";
import type { Pairing } from "./pair-figures.ts";
import { placeOf } from "./places.ts";

const relations = ["subsetOf", "shareOf", "changeOf", "conflictsWith"] as const;
type Relation = (typeof relations)[number];

export interface Links {
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

/** Compares who is part, share, change or rival of whom; a link to an open figure is not judged. */
export function judgeLinks(item: GoldItem, { pairs, open, spurious }: Pairing): Links {
  const names = new Map(pairs.map(({ place, gold }) => [place.start, gold.exact]));
  const goldLinks = pairs.flatMap(({ gold, place }) =>
    relations.flatMap((relation) => {
      const target = gold[relation];
      if (target === undefined) return [];
      const start = placeOf(item, target).start;
      if (!names.has(start)) throw new Error(`${item.id}: "${target.exact}" is no figure`);
      return linkOf(relation, place.start, start);
    }),
  );
  const owners = new Map<string, number>();
  for (const { found, place } of pairs) if (found !== undefined) owners.set(found.id, place.start);
  // A figure that should not be there has no place in the gold: it is named by a place of its own.
  for (const { id, evidence } of spurious) owners.set(id, -1 - evidence.start);
  const openIds = new Set(open.map(({ id }) => id));
  const linking: readonly (Figure | undefined)[] = [
    ...pairs.map(({ found }) => found),
    ...spurious,
  ];
  const foundLinks = linking.flatMap((figure) =>
    relations.flatMap((relation) => {
      const target = figure?.[relation];
      if (figure === undefined || target === undefined || openIds.has(target)) return [];
      return linkOf(relation, owners.get(figure.id) ?? NaN, owners.get(target) ?? NaN);
    }),
  );
  const [wanted, have] = [new Set(goldLinks), new Set(foundLinks)];
  return {
    right: [...wanted].filter((link) => have.has(link)),
    missed: [...wanted].filter((link) => !have.has(link)),
    spurious: [...have].filter((link) => !wanted.has(link)),
  };
}

/** A dispute has two sides and no direction. */
function linkOf(relation: Relation, from: number, to: number): string {
  const [a, b] = relation === "conflictsWith" && to < from ? [to, from] : [from, to];
  return `${a} ${relation} ${b}`;
}
