import type { Snapshot, SnapshotDocument, SnapshotMetric } from "../model/snapshot.ts";

/** So many sources, sides of a conflict and held figures of an earlier day does a later day name. */
export const mostCarried = 10;

/** What a metric's own day leaves to the days on which it still stands. */
export interface Carried {
  readonly metric: SnapshotMetric;
  readonly documents: readonly SnapshotDocument[];
}

/** What the metrics that are newly stated in a snapshot leave to later ones. */
export function carriedFrom({ asOf, metrics, documents }: Snapshot): readonly Carried[] {
  return metrics
    .filter((metric) => metric.asOf === asOf)
    .map((metric) => {
      const carried = shorten(metric);
      const named = new Set(carried.sources.map(({ documentId }) => documentId));
      return { metric: carried, documents: documents.filter(({ id }) => named.has(id)) };
    });
}

/**
 * A metric with its foremost sources and sides alone, and with the counts of all of them. The file of its own day, which
 * is not written again for later ones, names the rest: a series of snapshots would else repeat every source every day.
 */
function shorten(metric: SnapshotMetric): SnapshotMetric {
  return {
    ...metric,
    sources: metric.sources.slice(0, mostCarried),
    conflicts: metric.conflicts.map((conflict) => ({
      ...conflict,
      values: conflict.values.slice(0, mostCarried),
    })),
  };
}
