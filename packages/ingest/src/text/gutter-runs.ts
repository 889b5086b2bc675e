import { type Candidate, candidatesIn, lastLine } from "./gutter-candidates.ts";
import { adjacent, type Cost, chainTo, costBy, linkUp, scoresOnward } from "./gutter-chains.ts";

/** The numbers of one page's lines, in order; a doubtful one may as well belong to the sentence. */
export interface GutterRun {
  readonly numbers: readonly (Candidate & { readonly isDoubtful: boolean })[];
}

/** No page of pleading paper has fewer lines; some pages lose a number or two. */
const fewestLines = 20;
const fewestKept = 0.85;
/** By how much another chain may be worse, and still be as likely. */
const doubt = 0.3;

/** The first and the last number of a page may have rivals this far outside of it. */
const around = 200;

/**
 * Finds the runs of line numbers that stand between the words of a flattened filing: 1 to 25, 28 or 32, page by page.
 * - "on August 9, 2018, in 12 13 anticipation of the 14 hearing"
 *
 * A number of the sentence that would fit the run as well is told by its distance to its neighbours, since lines are
 * of one length; where two chains of numbers are as likely, those that differ are doubtful. No run crosses a barrier,
 * where one page is known to end.
 */
export function findGutterRuns(
  text: string,
  barriers: readonly number[] = [],
): readonly GutterRun[] {
  const candidates = candidatesIn(text, barriers);
  if (!candidates.some(opens) || !candidates.some(closes)) return [];
  const roughly = runsOf(candidates, () => 0);
  const lengths = roughly.flatMap((run) => lineLengths(run, candidates)).sort((a, b) => a - b);
  // Captions, tables and the ends of paragraphs have short lines; a full one is what the rest are measured by.
  const cost = costBy(lengths[Math.floor(lengths.length * 0.75)] ?? 80);
  const runs = cutToUsual(runsOf(candidates, cost), candidates);
  const isDoubtful = doubtIn(candidates, cost, runs);
  return runs.map((run) => ({
    numbers: run.flatMap((at) => {
      const candidate = candidates[at];
      return candidate === undefined ? [] : [{ ...candidate, isDoubtful: isDoubtful(at, run) }];
    }),
  }));
}

/** Places in the list of candidates, ascending. */
type Run = readonly number[];

function opens({ value }: Candidate): boolean {
  return value <= 3;
}

function closes({ value }: Candidate): boolean {
  return value >= fewestLines;
}

function runsOf(candidates: readonly Candidate[], cost: Cost): readonly Run[] {
  const links = linkUp(candidates, cost, opens);
  const ends = links
    .map(({ score }, index) => ({ score, index }))
    .filter(({ index }) => (candidates[index]?.value ?? 0) >= fewestLines)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const taken = new Uint8Array(candidates.length);
  const runs: Run[] = [];
  for (const { index } of ends) {
    // A number of the page before may have led into this one.
    const chain = chainTo(index, links).filter((at) => taken[at] !== 1);
    const run = withoutTail(chain, candidates);
    const last = candidates[run.at(-1) ?? -1]?.value ?? lastLine;
    if (run.length < fewestKept * last) continue;
    taken.fill(1, run[0], (run.at(-1) ?? 0) + 1);
    runs.push(run);
  }
  return runs.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** A last number that leaves one out is of the next page, or of the text. */
function withoutTail(run: Run, candidates: readonly Candidate[]): Run {
  const [before, last] = run.slice(-2).map((at) => candidates[at]?.value ?? 0);
  if (before === undefined || last === undefined || last === before + 1) return run;
  return withoutTail(run.slice(0, -1), candidates);
}

function lineLengths(run: Run, candidates: readonly Candidate[]): readonly number[] {
  return run.slice(1).flatMap((at, index) => {
    const [before, number] = [candidates[run[index] ?? -1], candidates[at]];
    if (before === undefined || number === undefined) return [];
    const letters = number.start - before.end;
    return number.value - before.value === 1 && letters > adjacent ? [letters] : [];
  });
}

/** Paper of 25 lines has no line 26: what goes on is the page's number, or one of the text. */
function cutToUsual(runs: readonly Run[], candidates: readonly Candidate[]): readonly Run[] {
  const lasts = runs.map((run) => candidates[run.at(-1) ?? -1]?.value ?? 0);
  const byLast = [...Map.groupBy(lasts, (last) => last)].sort((a, b) => b[1].length - a[1].length);
  const [usual, like] = byLast[0] ?? [lastLine, []];
  if (like.length < 2) return runs;
  return runs.map((run) => run.filter((at) => (candidates[at]?.value ?? 0) <= usual));
}

/** Whether a chain through another numeral of the same value, on the same page, is nearly as good. */
function doubtIn(
  candidates: readonly Candidate[],
  cost: Cost,
  runs: readonly Run[],
): (at: number, run: Run) => boolean {
  const members = new Set(runs.flat());
  const upTo = linkUp(candidates, cost, opens);
  const onward = scoresOnward(candidates, cost, closes);
  const through = (at: number): number => (upTo[at]?.score ?? 0) + (onward[at] ?? 0);
  return (at, run) => {
    const value = candidates[at]?.value;
    const from = (candidates[run[0] ?? 0]?.start ?? 0) - around;
    const to = (candidates[run.at(-1) ?? 0]?.end ?? 0) + around;
    const isRival = (rival: number): boolean =>
      !members.has(rival) &&
      candidates[rival]?.value === value &&
      through(rival) > through(at) - doubt;
    for (let back = at; (candidates[back]?.start ?? from) > from; back -= 1) {
      if (isRival(back)) return true;
    }
    for (let on = at; (candidates[on]?.end ?? to) < to; on += 1) {
      if (isRival(on)) return true;
    }
    return false;
  };
}
