import { z } from "zod";
import { rulesVersion } from "../extract/rules-version.ts";
import { type Snapshot, snapshotSchema } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { schemaVersion } from "./build-snapshots.ts";
import type { Change } from "./list-changes.ts";
import { joinSeries } from "./render.ts";
import { renderDataPackage } from "./render-data-package.ts";
import { type DayPart, fingerprintOf, renderDay } from "./render-day.ts";
import { renderFeed } from "./render-feed.ts";

/** All that is published of a topic, by file name; nothing where nothing is known. */
export function renderFiles(
  topic: Topic,
  snapshots: readonly Snapshot[],
): Readonly<Record<string, string>> {
  const days = snapshots.map(renderDay);
  const newest = days.at(-1);
  if (newest === undefined) return {};
  return {
    ...Object.fromEntries(days.map(({ part, text }) => [fileOfDay(part), text])),
    ...renderTopicFiles(
      topic,
      days.map(({ part }) => part),
      { latest: newest.text },
    ),
  };
}

export function fileOfDay({ asOf }: Pick<DayPart, "asOf">): string {
  return `${asOf}.json`;
}

interface TopicRest {
  /** The newest snapshot. */
  readonly latest: string;
  /** Values that other rules moved, or a forgotten document: they hang on what was published before, and not on the days as they are. */
  readonly noted?: readonly Change[];
}

/** What is stated as of a day goes before what was moved on it. */
function byDay(a: Change, b: Change): number {
  return a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0;
}

/**
 * The files that tell of all days, from what each day gives to them, in the order in which they may be written:
 * `latest.json`, by which readers begin, comes last.
 */
export function renderTopicFiles(
  topic: Topic,
  days: readonly DayPart[],
  { latest, noted = [] }: TopicRest,
): Readonly<Record<string, string>> {
  const changes = [...days.flatMap((day) => day.changes), ...noted].sort(byDay);
  const files = {
    "series.csv": joinSeries(days.map(({ series }) => series)),
    "changes.json": toJson(changes),
    "feed.json": renderFeed(topic, changes),
    "snapshot.schema.json": toJson(z.toJSONSchema(snapshotSchema)),
  };
  const described = {
    ...Object.fromEntries(days.map((day) => [fileOfDay(day), day])),
    "latest.json": fingerprintOf(latest),
    ...mapValues(files, fingerprintOf),
  };
  return {
    ...files,
    "datapackage.json": renderDataPackage(topic, described),
    "index.json": renderIndex(topic, days),
    "latest.json": latest,
  };
}

/** Which snapshots there are, and the hash by which a reader tells whether one has changed. */
function renderIndex({ id, title }: Topic, days: readonly DayPart[]): string {
  const snapshots = days.map((day) => ({
    asOf: day.asOf,
    path: fileOfDay(day),
    sha256: day.sha256,
  }));
  const latest = days.at(-1)?.asOf;
  return toJson({ schemaVersion, topic: id, title, rulesVersion, latest, snapshots });
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
