import type { Snapshot, SnapshotMetric } from "../model/snapshot.ts";
import { mostCarried } from "./carry.ts";

/**
 * Why a value is what it is: newly stated, or put in the place of another.
 * - `amended`: by a paper that its filer put in the place of an earlier one
 * - `source corrected`: its source was edited, and says something else now
 * - `reviewed`: a person corrected it
 * - `our rules changed`: the documents say what they said, and we read them otherwise
 * - `forgotten`: a document was taken out for good; what it said is not told
 */
export type Cause =
  | "stated"
  | "disputed"
  | "amended"
  | "source corrected"
  | "reviewed"
  | "our rules changed"
  | "forgotten";

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
  /** Values that gave way, or that stand against it: the foremost, and how many there are. */
  readonly instead: readonly (number | null)[];
  readonly insteadCount: number;
  /** The foremost documents that bear it out, and how many do: the file of its day names each. */
  readonly documents: readonly string[];
  readonly documentCount: number;
  /** The versions of the rules before and after, where they are the cause. */
  readonly rules?: RulesStep;
}

interface RulesStep {
  readonly from: string;
  readonly to: string;
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
    .filter((conflict) => cause === "disputed" || conflict.cause === cause)
    .flatMap(({ values }) => values.map(({ value }) => value));
  const read = cause === "reviewed" ? [metric.sources[0]?.review?.read ?? null] : [];
  const others = [...new Set([...instead, ...read])].filter((value) => value !== metric.value);
  const documents = documentsOf(metric);
  return {
    metric: metric.metric,
    title: metric.title,
    asOf: metric.asOf,
    value: metric.value,
    cause,
    ...(previous === undefined ? {} : { previous }),
    ...(change === undefined ? {} : { change }),
    instead: others.slice(0, mostCarried),
    insteadCount: others.length,
    documents: documents.slice(0, mostCarried),
    documentCount: documents.length,
  };
}

/** Every document that bears a value out, the foremost first. */
export function documentsOf({ sources }: SnapshotMetric): readonly string[] {
  return [...new Set(sources.map(({ documentId }) => documentId))];
}

function causeOf({ status, sources, conflicts }: SnapshotMetric): Cause {
  if (status === "disputed") return "disputed";
  if (sources[0]?.review?.verdict === "corrected") return "reviewed";
  return conflicts.find(({ cause }) => cause !== undefined)?.cause ?? "stated";
}

/** Values that are not what they were under other rules; one that is there no more has none. */
export function rulesMoved(
  before: readonly Change[],
  after: readonly Change[],
  rules: RulesStep,
): readonly Change[] {
  const [was, is] = [byPlace(before), byPlace(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((place) => {
    const [old, now] = [was.get(place), is.get(place)];
    const either = now ?? old;
    if (either === undefined || (old !== undefined && old.value === now?.value)) return [];
    const { metric, title, asOf, documents, documentCount } = either;
    const instead = old === undefined ? [] : [old.value];
    return [
      {
        ...{ metric, title, asOf, value: now?.value ?? null, cause: "our rules changed" as const },
        ...{ instead, insteadCount: instead.length, documents, documentCount, rules },
      },
    ];
  });
}

/**
 * What now stands in the places of a metric and day on which a forgotten document bore: none where nothing does. What
 * stood before is not repeated.
 */
export function forgottenMoved(
  places: readonly Pick<Change, "metric" | "asOf" | "title">[],
  before: readonly Change[],
  after: readonly Change[],
): readonly Change[] {
  const [was, is] = [byPlace(before), byPlace(after)];
  return places.flatMap(({ metric, asOf, title }) => {
    const place = `${asOf} ${metric}`;
    const [old, now] = [was.get(place), is.get(place)];
    if (old === undefined || old.value === now?.value) return [];
    const { value = null, documents = [], documentCount = 0 } = now ?? {};
    const told = { metric, title, asOf, value, cause: "forgotten" as const };
    return [{ ...told, instead: [], insteadCount: 0, documents, documentCount }];
  });
}

function byPlace(changes: readonly Change[]): ReadonlyMap<string, Change> {
  return new Map(changes.map((change) => [`${change.asOf} ${change.metric}`, change]));
}
