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

/** Compares who is part, share, change or rival of whom; a link to or from what is open is not judged. */
export function judgeLinks(item: GoldItem, pairing: Pairing): Links {
  const wanted = new Set(statedLinks(item, pairing));
  const have = new Set(
    readLinks(pairing).flatMap(({ link, isOpen }) => (isOpen && !wanted.has(link) ? [] : [link])),
  );
  return {
    right: [...wanted].filter((link) => have.has(link)),
    missed: [...wanted].filter((link) => !have.has(link)),
    spurious: [...have].filter((link) => !wanted.has(link)),
  };
}

function statedLinks(item: GoldItem, { pairs }: Pairing): readonly string[] {
  const starts = new Set(pairs.map(({ place }) => place.start));
  return pairs.flatMap(({ gold, place }) =>
    relations.flatMap((relation) => {
      const target = gold[relation];
      if (target === undefined) return [];
      const { start } = placeOf(item, target);
      if (!starts.has(start)) throw new Error(`${item.id}: "${target.exact}" is no figure`);
      return linkOf(relation, place.start, start);
    }),
  );
}

/** A figure that should not be there has no place in the gold: it is named by a negative one of its own. */
function readLinks({ pairs, open, spurious }: Pairing) {
  const openIds = new Set(open.map(({ id }) => id));
  const linking = [
    ...pairs.flatMap(({ gold, place, found }) =>
      found === undefined ? [] : [{ figure: found, at: place.start, isOpen: gold.openLinks }],
    ),
    ...spurious.map((figure) => ({ figure, at: -1 - figure.evidence.start, isOpen: false })),
  ];
  const places = new Map(linking.map(({ figure, at }) => [figure.id, at]));
  return linking.flatMap(({ figure, at, isOpen }) =>
    linksOf(figure)
      .filter(({ target }) => !openIds.has(target))
      .map(({ relation, target }) => ({
        link: linkOf(relation, at, places.get(target) ?? NaN),
        isOpen,
      })),
  );
}

function linksOf(figure: Figure) {
  return relations.flatMap((relation) => {
    const target = figure[relation];
    return target === undefined ? [] : [{ relation, target }];
  });
}

/** A dispute has two sides and no direction. */
function linkOf(relation: Relation, from: number, to: number): string {
  const [a, b] = relation === "conflictsWith" && to < from ? [to, from] : [from, to];
  return `${a} ${relation} ${b}`;
}
