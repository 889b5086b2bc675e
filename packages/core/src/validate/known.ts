import type { Level } from "./level.ts";

/** What is known, by metric and day. */
export interface Known {
  /** The level of a metric on a day, or the newest before it, settled or not. */
  newest(metric: string, asOf: string): Level | undefined;
  /** All levels of one day. */
  on(asOf: string): readonly Level[];
  /** Earlier settled levels of a metric, oldest first: what nobody can tell is no baseline. */
  earlier(metric: string, asOf: string): readonly Level[];
}

/** Indexes levels, in whatever order they come. */
export function knowLevels(levels: readonly Level[]): Known {
  const ordered = levels.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  const byMetric = Map.groupBy(ordered, ({ metric }) => metric);
  const byDay = Map.groupBy(ordered, ({ asOf }) => asOf);
  return {
    newest: (metric, asOf) => byMetric.get(metric)?.findLast((level) => level.asOf <= asOf),
    on: (asOf) => byDay.get(asOf) ?? [],
    earlier: (metric, asOf) =>
      byMetric.get(metric)?.filter((level) => level.settled && level.asOf < asOf) ?? [],
  };
}
