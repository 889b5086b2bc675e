import { buildSnapshots, renderSeries, renderSnapshot, type Snapshot } from "@recount/core";
import {
  listEntries,
  type PublishedFile,
  recordPublications,
  type SnapshotFiles,
  sha256Of,
  writeSnapshots,
} from "@recount/store";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** What a topic now says, and what that changed on disk. */
export interface Published {
  readonly topicId: string;
  readonly snapshots: readonly Snapshot[];
  readonly files: readonly PublishedFile[];
}

function render(snapshots: readonly Snapshot[]): SnapshotFiles {
  const files: Record<string, string> = {};
  for (const snapshot of snapshots) {
    files[`${snapshot.asOf}.json`] = renderSnapshot(snapshot);
    // Oldest first: the last one stays.
    files["latest.json"] = renderSnapshot(snapshot);
  }
  if (snapshots.length > 0) files["series.csv"] = renderSeries(snapshots);
  return files;
}

/** Everything the ledger holds on a topic to its files. */
export async function publish(deps: StageDeps, topicId: string): Promise<readonly StageJob[]> {
  const { db, blobs, outDir, versions } = deps;
  const topic = deps.topics.find(({ id }) => id === topicId);
  if (topic === undefined) throw new Unretryable("no-topic", `There is no topic "${topicId}"`);
  const snapshots = buildSnapshots(
    topic,
    await listEntries({ db, blobs }, topic, versions.rulesVersion),
  );
  const files = await writeSnapshots(outDir, topicId, render(snapshots));
  const publications = snapshots.map((snapshot) => ({
    asOf: snapshot.asOf,
    sha256: sha256Of(renderSnapshot(snapshot)),
  }));
  await recordPublications(db, topicId, { publications, now: deps.now() });
  deps.onPublished?.({ topicId, snapshots, files });
  return [];
}
