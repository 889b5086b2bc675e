import { firstIndex } from "../model/first-index.ts";
import type { KnownLevel } from "./level.ts";

/** What is known, by metric and day. */
export interface Known {
  /** The level of a metric on a day, or the newest before it, settled or not. */
  newest(metric: string, asOf: string): KnownLevel | undefined;
  /** All levels of one day. */
  on(asOf: string): readonly KnownLevel[];
  /** Earlier settled levels of a metric, oldest first: what nobody can tell is no baseline. */
  earlier(metric: string, asOf: string): readonly KnownLevel[];
}

/** Indexes levels, in whatever order they come. */
export function knowLevels(levels: readonly KnownLevel[]): Known {
  const ordered = levels.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  const byMetric = Map.groupBy(ordered, ({ metric }) => metric);
  const settled = new Map([...byMetric].map(([metric, all]) => [metric, all.filter(isSettled)]));
  const byDay = Map.groupBy(ordered, ({ asOf }) => asOf);
  return {
    newest(metric, asOf) {
      const all = byMetric.get(metric) ?? [];
      return all[firstIndex(all, (level) => level.asOf > asOf) - 1];
    },
    on: (asOf) => byDay.get(asOf) ?? [],
    earlier(metric, asOf) {
      const all = settled.get(metric) ?? [];
      return all.slice(
        0,
        firstIndex(all, (level) => level.asOf >= asOf),
      );
    },
  };
}

/** What other days need of a level, without its claims. */
export function toKnown({ metric, asOf, value, settled, preferred }: KnownLevel): KnownLevel {
  const { id, quantifier, asWritten, unit, direction, since } = preferred.figure;
  const figure = {
    ...{ id, value: preferred.figure.value, quantifier, asWritten, unit },
    ...(direction === undefined ? {} : { direction }),
    ...(since === undefined ? {} : { since }),
  };
  return { metric, asOf, value, settled, preferred: { figure } };
}

function isSettled({ settled }: KnownLevel): boolean {
  return settled;
}
