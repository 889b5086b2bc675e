import { buildSnapshots, renderFiles, renderSnapshot, type Snapshot } from "@recount/core";
import {
  listEntries,
  type PublishedFile,
  recordPublications,
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

/** Everything the ledger holds on a topic to its files. */
export async function publish(deps: StageDeps, topicId: string): Promise<readonly StageJob[]> {
  const { db, blobs, outDir, versions } = deps;
  const topic = deps.topics.find(({ id }) => id === topicId);
  if (topic === undefined) throw new Unretryable("no-topic", `There is no topic "${topicId}"`);
  const snapshots = buildSnapshots(topic, await listEntries({ db, blobs }, topic, versions));
  const files = await writeSnapshots(outDir, topicId, renderFiles(topic, snapshots));
  const publications = snapshots.map((snapshot) => ({
    asOf: snapshot.asOf,
    sha256: sha256Of(renderSnapshot(snapshot)),
  }));
  await recordPublications(db, topicId, { publications, now: deps.now() });
  deps.onPublished?.({ topicId, snapshots, files });
  return [];
}
