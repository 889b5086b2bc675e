import { listUnpublished, publishTopic } from "@recount/store";
import { hearingOf } from "../webhooks/webhook.ts";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** More in a row, and others would wait too long; the next sweep goes on. */
const mostInARow = 5;

/** What the ledger holds on a topic to its files. */
export async function publishOnce(deps: StageDeps, topicId: string): Promise<void> {
  const { db, blobs, shelf, versions } = deps;
  const topic = deps.topics.find(({ id }) => id === topicId);
  if (topic === undefined) throw new Unretryable("no-topic", `There is no topic "${topicId}"`);
  const { rulesVersion } = versions;
  const published = await publishTopic({ db, blobs, shelf }, topic, {
    rulesVersion,
    now: deps.now(),
    webhooks: hearingOf(deps.webhooks ?? [], topicId),
  });
  deps.onPublished?.(published);
}

/**
 * Publishes until nothing is new. What changes meanwhile finds the topic's one job at work and adds none, since its
 * id is taken: so it is done before the job ends.
 */
export async function publish(deps: StageDeps, topicId: string): Promise<readonly StageJob[]> {
  for (let times = 0; times < mostInARow; times++) {
    await publishOnce(deps, topicId);
    if ((await listUnpublished(deps.db, [topicId])).length === 0) break;
  }
  return [];
}
