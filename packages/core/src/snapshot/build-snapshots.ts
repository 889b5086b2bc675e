import { rulesVersion } from "../extract/rules-version.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { checkIdentities } from "../validate/check-identities.ts";
import { checkSources } from "../validate/check-sources.ts";
import { type Known, knowLevels } from "../validate/known.ts";
import type { Claim, KnownLevel, Level } from "../validate/level.ts";
import type { Entry } from "../validate/read-entry.ts";
import { toMetric } from "./to-metric.ts";
import { type HeldOfDay, readDays, type TopicDay } from "./topic-day.ts";

export const schemaVersion = "0.4.0";

/** What the days before some day leave to it. */
export interface Past {
  readonly levels: readonly KnownLevel[];
  /** The newest level of each metric, whole: it stands until another takes its place. */
  readonly standing: readonly Level[];
  readonly held: readonly HeldOfDay[];
}

const nothing: Past = { levels: [], standing: [], held: [] };

/** One snapshot per day at which something new is known, oldest first. */
export function buildSnapshots(topic: Topic, entries: readonly Entry[]): readonly Snapshot[] {
  return snapshotsOf(topic, readDays(topic, entries));
}

/** The snapshots of days that follow one another, and follow a past: in any cut they are the same. */
export function snapshotsOf(
  topic: Topic,
  days: readonly TopicDay[],
  past: Past = nothing,
): readonly Snapshot[] {
  const known = knowLevels([...past.levels, ...days.flatMap(({ levels }) => levels)]);
  const standing = new Map(past.standing.map((level) => [level.metric, level]));
  const held = [...past.held];
  return days.flatMap((day) => {
    for (const level of day.levels) standing.set(level.metric, level);
    held.push(...day.held);
    return day.levels.length === 0 ? [] : snapshotOf(topic, day, { known, standing, held });
  });
}

interface Standing {
  readonly known: Known;
  readonly standing: ReadonlyMap<string, Level>;
  readonly held: readonly HeldOfDay[];
}

function snapshotOf(topic: Topic, day: TopicDay, { known, standing, held }: Standing): Snapshot {
  const { asOf } = day;
  const levels = topic.metrics.flatMap(({ id }) => standing.get(id) ?? []);
  return {
    schemaVersion,
    topic: topic.id,
    asOf,
    rulesVersion,
    metrics: topic.metrics.flatMap((metric) => {
      const level = standing.get(metric.id);
      return level === undefined ? [] : [toMetric(metric, level, { topic, known })];
    }),
    checks: [
      ...checkIdentities({ topic, asOf, known }),
      ...checkSources(day.levels, known),
      ...day.checks,
    ],
    documents: documentsOf(levels),
    held: held.map(({ told }) => told),
  };
}

/** The documents of all that stands, by name. */
function documentsOf(levels: readonly Level[]): Snapshot["documents"] {
  const claims = levels.flatMap(({ preferred, agreeing }): readonly Claim[] => [
    preferred,
    ...agreeing,
  ]);
  const documents = new Map(claims.map(({ document }) => [document.id, document]));
  return [...documents.values()].sort(bySource).map((document) => {
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

function bySource(a: Claim["document"], b: Claim["document"]): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
