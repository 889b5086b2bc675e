import { type Candidate, lastLine } from "./gutter-candidates.ts";

/** What it costs that so many letters stand between two numbers so many lines apart. */
export type Cost = (letters: number, steps: number) => number;

export interface Link {
  readonly score: number;
  /** The place of the number before in the chain; -1 at its start. */
  readonly before: number;
}

/** Numbers of empty lines follow each other with nothing between. */
export const adjacent = 4;
/** Three lines of a footnote may stand beside one number, and no more letters than that. */
const longestLine = 330;
/** Of so many numerals before, the nearest are looked at: a page has no more between two lines. */
const mostBefore = 40;
/** A number or two of a page may have been lost. */
const mostSteps = 3;
const skipped = 0.5;
const askedFor = 0.35;

/** Full lines cost nothing, short ones little, and longer ones much, though a true run may have some. */
export function costBy(usual: number): Cost {
  return (letters, steps) => {
    if (letters <= adjacent) return 0.05;
    const off = letters / (usual * steps) - 1;
    return off > 0 ? Math.min(0.9, 4 * off * off) : 0.25 * off * off;
  };
}

/** For each candidate the best ascending chain that ends with it: as long, and as even, as can be. */
export function linkUp(
  candidates: readonly Candidate[],
  cost: Cost,
  opens: (candidate: Candidate) => boolean,
): readonly Link[] {
  const links: Link[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const { value, start } = candidate;
    const price = candidate.isAskedFor ? askedFor : 0;
    let best: Link = { score: opens(candidate) ? 1 - price : Number.NEGATIVE_INFINITY, before: -1 };
    for (let at = index - 1; at >= Math.max(0, index - mostBefore); at -= 1) {
      const before = candidates[at];
      if (before === undefined || start - before.end > mostSteps * longestLine) break;
      if (before.stretch !== candidate.stretch) break;
      const steps = value - before.value;
      if (steps < 1 || steps > mostSteps || start - before.end > steps * longestLine) continue;
      const way = cost(start - before.end, steps) + (steps - 1) * skipped + price;
      const score = (links[at]?.score ?? 0) + 1 - way;
      if (score > best.score) best = { score, before: at };
    }
    links.push(best);
  }
  return links;
}

/** For each candidate the score of the best chain that goes on from it. */
export function scoresOnward(
  candidates: readonly Candidate[],
  cost: Cost,
  closes: (candidate: Candidate) => boolean,
): readonly number[] {
  // The same search on the text read backwards, in which numbers fall.
  const mirrored = candidates.toReversed().map((candidate) => ({
    ...candidate,
    start: -candidate.end,
    end: -candidate.start,
    value: lastLine + 1 - candidate.value,
  }));
  const opens = ({ value, ...rest }: Candidate): boolean =>
    closes({ ...rest, value: lastLine + 1 - value });
  return linkUp(mirrored, cost, opens)
    .map(({ score }) => score)
    .toReversed();
}

export function chainTo(index: number, links: readonly Link[]): readonly number[] {
  const chain: number[] = [];
  for (let at = index; at >= 0; at = links[at]?.before ?? -1) chain.push(at);
  return chain.reverse();
}
