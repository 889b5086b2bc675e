import { publishTopic } from "@recount/store";
import { hearingOf } from "../webhooks/webhook.ts";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** What the ledger holds on a topic to its files. */
export async function publish(deps: StageDeps, topicId: string): Promise<readonly StageJob[]> {
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
  return [];
}
