import { rulesVersion } from "../extract/rules-version.ts";
import type { Snapshot, SnapshotDocument } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { checkIdentities } from "../validate/check-identities.ts";
import { checkSources } from "../validate/check-sources.ts";
import { type Known, knowLevels, toKnown } from "../validate/known.ts";
import type { KnownLevel, Level } from "../validate/level.ts";
import type { Entry } from "../validate/read-entry.ts";
import { type Carried, carriedFrom, mostCarried } from "./carry.ts";
import { toMetric } from "./to-metric.ts";
import { type HeldOfDay, readDays, type TopicDay } from "./topic-day.ts";

export const schemaVersion = "0.5.0";

/** What the days before some day leave to it: it does not grow with what is said on them. */
export interface Past {
  readonly levels: readonly KnownLevel[];
  /** The newest of each metric: it stands until another takes its place. */
  readonly standing: readonly Carried[];
  readonly held: HeldPast;
}

interface HeldPast {
  readonly count: number;
  /** Those that no snapshot has named yet, and before them as many as are carried; oldest first. */
  readonly newest: readonly HeldOfDay[];
  /** How many of them no snapshot has named. */
  readonly unnamed: number;
}

export const noPast: Past = {
  levels: [],
  standing: [],
  held: { count: 0, newest: [], unnamed: 0 },
};

/** One snapshot per day at which something new is known, oldest first. */
export function buildSnapshots(topic: Topic, entries: readonly Entry[]): readonly Snapshot[] {
  return snapshotsOf(topic, readDays(topic, entries)).snapshots;
}

export interface SnapshotsOfDays {
  readonly snapshots: readonly Snapshot[];
  /** What these days and their past leave to the next. */
  readonly past: Past;
}

/** The snapshots of days that follow one another, and follow a past: in any cut they are the same. */
export function snapshotsOf(
  topic: Topic,
  days: readonly TopicDay[],
  past: Past = noPast,
): SnapshotsOfDays {
  const levels = [...past.levels, ...days.flatMap((day) => day.levels.map(toKnown))];
  const known = knowLevels(levels);
  const standing = new Map(past.standing.map((one) => [one.metric.metric, one]));
  let { held } = past;
  const snapshots = days.flatMap((day): readonly Snapshot[] => {
    held = hold(held, day.held);
    if (day.levels.length === 0) return [];
    const snapshot = snapshotOf(topic, day, { known, standing, held });
    for (const one of carriedFrom(snapshot)) standing.set(one.metric.metric, one);
    held = name(held);
    return [snapshot];
  });
  return { snapshots, past: { levels, standing: [...standing.values()], held } };
}

function hold({ count, newest, unnamed }: HeldPast, more: readonly HeldOfDay[]): HeldPast {
  const all = [...newest, ...more];
  return { count: count + more.length, newest: all, unnamed: unnamed + more.length };
}

function name({ count, newest }: HeldPast): HeldPast {
  return { count, newest: newest.slice(-mostCarried), unnamed: 0 };
}

interface Standing {
  readonly known: Known;
  readonly standing: ReadonlyMap<string, Carried>;
  readonly held: HeldPast;
}

function snapshotOf(topic: Topic, day: TopicDay, { known, standing, held }: Standing): Snapshot {
  const { asOf } = day;
  const levels = new Map(day.levels.map((level) => [level.metric, level]));
  const metrics = topic.metrics.flatMap((metric) => {
    const level = levels.get(metric.id);
    const carried = standing.get(metric.id);
    if (level === undefined) return carried ?? [];
    return { metric: toMetric(metric, level, { topic, known }), documents: documentsOf(level) };
  });
  return {
    schemaVersion,
    topic: topic.id,
    asOf,
    rulesVersion,
    metrics: metrics.map(({ metric }) => metric),
    checks: [
      ...checkIdentities({ topic, asOf, known }),
      ...checkSources(day.levels, known),
      ...day.checks,
    ],
    documents: inOrder(metrics.flatMap(({ documents }) => documents)),
    heldCount: held.count,
    held: held.newest.slice(-Math.max(mostCarried, held.unnamed)).map(({ told }) => told),
  };
}

function documentsOf({ preferred, agreeing }: Level): readonly SnapshotDocument[] {
  return [preferred, ...agreeing].map(({ document }) => {
    const { id, source, title, url, publishedAt, publishedBasis, court } = document;
    return {
      id,
      source,
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(publishedBasis === undefined ? {} : { publishedBasis }),
      ...(court?.filedAt === undefined ? {} : { filedAt: court.filedAt }),
    };
  });
}

/** Each document once, by name. */
function inOrder(documents: readonly SnapshotDocument[]): Snapshot["documents"] {
  return [...new Map(documents.map((document) => [document.id, document])).values()].sort(bySource);
}

function bySource(a: SnapshotDocument, b: SnapshotDocument): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
