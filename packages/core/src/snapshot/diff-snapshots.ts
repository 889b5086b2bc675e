import type { Snapshot, SnapshotMetric } from "../model/snapshot.ts";

/** A value of one metric and day that is there on one side only, or is another on the other. */
export interface Move {
  readonly metric: string;
  readonly asOf: string;
  readonly kind: "added" | "gone" | "changed";
  /** Whole, with the evidence of each side. */
  readonly before?: SnapshotMetric;
  readonly after?: SnapshotMetric;
}

/** What moves in published values between two readings of the same documents, by day and metric. */
export function diffSnapshots(
  before: readonly Snapshot[],
  after: readonly Snapshot[],
): readonly Move[] {
  const [was, is] = [statedIn(before), statedIn(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => compare(was.get(key), is.get(key)) ?? []);
}

function statedIn(snapshots: readonly Snapshot[]): ReadonlyMap<string, SnapshotMetric> {
  const stated = snapshots.flatMap(({ asOf, metrics }) =>
    metrics.filter((metric) => metric.asOf === asOf),
  );
  return new Map(stated.map((metric) => [`${metric.asOf} ${metric.metric}`, metric]));
}

function compare(
  before: SnapshotMetric | undefined,
  after: SnapshotMetric | undefined,
): Move | null {
  const either = before ?? after;
  if (either === undefined) return null;
  const { metric, asOf } = either;
  if (before === undefined) return { metric, asOf, kind: "added", ...(after && { after }) };
  if (after === undefined) return { metric, asOf, kind: "gone", before };
  return isSame(before, after) ? null : { metric, asOf, kind: "changed", before, after };
}

function isSame(one: SnapshotMetric, other: SnapshotMetric): boolean {
  return (["value", "min", "max", "quantifier", "status"] as const).every(
    (field) => one[field] === other[field],
  );
}
