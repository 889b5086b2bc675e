import type { Snapshot, SnapshotMetric } from "../model/snapshot.ts";

/** Why a value is what it is: newly stated, or put in the place of what an earlier paper said. */
type Cause = "stated" | "superseded" | "disputed";

/** A value that came to stand, with what it replaced or stands against. */
export interface Change {
  readonly metric: string;
  readonly title: string;
  readonly asOf: string;
  readonly value: number | null;
  readonly cause: Cause;
  /** The metric's value as of the day before which this one was stated. */
  readonly previous?: SnapshotMetric["previous"];
  readonly change?: number;
  /** Values that gave way, or that stand against it. */
  readonly instead: readonly (number | null)[];
  readonly documents: readonly string[];
}

/** Every value in the order of the days that it stands for, each with its cause. */
export function listChanges(snapshots: readonly Snapshot[]): readonly Change[] {
  return snapshots.flatMap(({ asOf, metrics }) =>
    metrics.filter((metric) => metric.asOf === asOf).map(toChange),
  );
}

function toChange(metric: SnapshotMetric): Change {
  const { previous, change, conflicts } = metric;
  const cause = causeOf(metric);
  const instead = conflicts
    .filter(({ type }) => cause !== "superseded" || type === "superseded")
    .flatMap(({ values }) => values.map(({ value }) => value))
    .filter((value) => value !== metric.value);
  return {
    metric: metric.metric,
    title: metric.title,
    asOf: metric.asOf,
    value: metric.value,
    cause,
    ...(previous === undefined ? {} : { previous }),
    ...(change === undefined ? {} : { change }),
    instead: [...new Set(instead)],
    documents: [...new Set(metric.sources.map(({ documentId }) => documentId))],
  };
}

function causeOf({ status, conflicts }: SnapshotMetric): Cause {
  if (status === "disputed") return "disputed";
  return conflicts.some(({ type }) => type === "superseded") ? "superseded" : "stated";
}
