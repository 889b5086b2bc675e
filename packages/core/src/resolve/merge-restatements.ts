import type { Evidence, Figure } from "../model/figure.ts";
import { isHeadline, restates } from "./restates.ts";

/** With how many of the same number a figure is compared, so that a page of one number ends. */
const most = 40;

/** In characters: what may stand right under a headline. */
const underHeadline = 900;

/**
 * One fact, one figure: what a document says again goes to `alsoAt` of where it said it first.
 * - 497 children in custody ... the 497 children
 *
 * `echoes` names those that point back by themselves. Never two groups, two days or two speakers.
 */
export function mergeRestatements(
  text: string,
  figures: readonly Figure[],
  echoes: ReadonlyMap<string, string> = new Map(),
): readonly Figure[] {
  const kept: Figure[] = [];
  const again = new Map<string, Evidence[]>();
  const alike = new Map<string, Figure[]>();
  const renamed = new Map<string, string>();
  const wholes = new Map<string, string>();
  for (const figure of figures) {
    const key = `${figure.kind} ${figure.value} ${figure.unit}`;
    const others = alike.get(key) ?? [];
    const echoed = echoes.get(figure.id);
    const first =
      echoed === undefined
        ? firstOf(others, (other) => restates(text, other, figure))?.id
        : (renamed.get(echoed) ?? echoed);
    if (first === undefined) {
      others.push(figure);
      alike.set(key, others);
      kept.push(figure);
      continue;
    }
    const heading =
      figure.evidence.start < underHeadline ? kept.findIndex(({ id }) => id === first) : -1;
    const above = kept[heading];
    // What stands under a headline says more than it: who, and when.
    if (echoed === undefined && above !== undefined && isHeadline(text, above, figure)) {
      kept.splice(heading, 1);
      kept.push(figure);
      others.splice(others.indexOf(above), 1, figure);
      renamed.set(above.id, figure.id);
      again.set(figure.id, [above.evidence, ...(again.get(above.id) ?? [])]);
      continue;
    }
    renamed.set(figure.id, first);
    again.set(first, [...(again.get(first) ?? []), figure.evidence, ...(figure.alsoAt ?? [])]);
    if (figure.subsetOf !== undefined && echoed === undefined) wholes.set(first, figure.subsetOf);
  }
  return kept.map((figure) => {
    const said = again.get(figure.id);
    if (said === undefined) return relink(figure, renamed);
    const alsoAt = [...(figure.alsoAt ?? []), ...said];
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

/** What hung on a restatement hangs on what it restates, and nothing on itself. */
function relink(figure: Figure, renamed: ReadonlyMap<string, string>): Figure {
  const { subsetOf, changeOf, shareOf, conflictsWith, ...rest } = figure;
  const follow = (id: string | undefined) => {
    const to = id === undefined ? undefined : (renamed.get(id) ?? id);
    return to === figure.id ? undefined : to;
  };
  const links = {
    subsetOf: follow(subsetOf),
    changeOf: follow(changeOf),
    shareOf: follow(shareOf),
    conflictsWith: follow(conflictsWith),
  };
  return {
    ...rest,
    ...(links.subsetOf === undefined ? {} : { subsetOf: links.subsetOf }),
    ...(links.changeOf === undefined ? {} : { changeOf: links.changeOf }),
    ...(links.shareOf === undefined ? {} : { shareOf: links.shareOf }),
    ...(links.conflictsWith === undefined ? {} : { conflictsWith: links.conflictsWith }),
  };
}
