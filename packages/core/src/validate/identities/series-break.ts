import type { Metric, Topic } from "../../model/topic.ts";
import type { Known } from "../known.ts";
import { roundingOf } from "../rounding.ts";

/** The size of the universe that a metric was counted in on two days, where the two differ. */
export interface SeriesBreak {
  readonly before: number;
  readonly after: number;
}

/**
 * Whether a metric's universe changed between two days: the numbers then count within different groups.
 * - 2,551 children of the class in July, 2,654 in August
 *
 * Not where the universe was stated once only, which stands until another is stated, nor where "about 2,650" is
 * 2,654 rounded.
 */
export function findSeriesBreak(
  topic: Topic,
  metric: Pick<Metric, "universe">,
  { from, to, known }: { readonly from: string; readonly to: string; readonly known: Known },
): SeriesBreak | null {
  const universe = topic.universes.find(({ id }) => id === metric.universe);
  if (universe === undefined) return null;
  const before = known.newest(universe.metric, from);
  const after = known.newest(universe.metric, to);
  if (before === undefined || after === undefined) return null;
  const rounding = roundingOf(before.preferred.figure) + roundingOf(after.preferred.figure);
  if (Math.abs(before.value - after.value) <= rounding) return null;
  return { before: before.value, after: after.value };
}
