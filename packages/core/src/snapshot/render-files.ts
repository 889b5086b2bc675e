import { createHash } from "node:crypto";
import { z } from "zod";
import { type Snapshot, snapshotSchema } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { listChanges } from "./list-changes.ts";
import { renderSeries, renderSnapshot } from "./render.ts";
import { renderDataPackage } from "./render-data-package.ts";
import { renderFeed } from "./render-feed.ts";

/** All that is published of a topic, by file name; nothing where nothing is known. */
export function renderFiles(
  topic: Topic,
  snapshots: readonly Snapshot[],
): Readonly<Record<string, string>> {
  const newest = snapshots.at(-1);
  if (newest === undefined) return {};
  const days = Object.fromEntries(
    snapshots.map((one) => [`${one.asOf}.json`, renderSnapshot(one)]),
  );
  const changes = listChanges(snapshots);
  const files = {
    ...days,
    "latest.json": renderSnapshot(newest),
    "series.csv": renderSeries(snapshots),
    "changes.json": toJson(changes),
    "feed.json": renderFeed(topic, changes),
    "snapshot.schema.json": toJson(z.toJSONSchema(snapshotSchema)),
  };
  return {
    ...files,
    "datapackage.json": renderDataPackage(topic, files),
    "index.json": renderIndex(topic, newest, days),
  };
}

/** Which snapshots there are, and the hash by which a reader tells whether one has changed. */
function renderIndex(
  { id, title }: Topic,
  { schemaVersion, rulesVersion, asOf }: Snapshot,
  days: Readonly<Record<string, string>>,
): string {
  const snapshots = Object.entries(days).map(([path, text]) => ({
    asOf: path.replace(/\.json$/, ""),
    path,
    sha256: createHash("sha256").update(text).digest("hex"),
  }));
  return toJson({ schemaVersion, topic: id, title, rulesVersion, latest: asOf, snapshots });
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
