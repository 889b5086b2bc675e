import type { Topic } from "@recount/core";
import { openFolderShelf, type PublishedFile, type Shelf } from "@recount/store";
import { clock, type Engine } from "./engine.ts";
import { plainIngest } from "./ingest-port.ts";
import { publishOnce } from "./stages/publish.ts";
import type { StageDeps } from "./stages/stage.ts";
import type { Webhook } from "./webhooks/webhook.ts";

export interface PublishOptions {
  readonly topics: readonly Topic[];
  readonly outDir: string;
  readonly shelf?: Shelf;
  readonly webhooks?: readonly Webhook[];
  readonly now?: () => string;
}

/** Publishes one topic at once, outside a run. What webhooks are to hear is sent by the next run. */
export async function publishNow(
  { ledger, blobs, tuning, shelf: own }: Engine,
  topic: string,
  { topics, outDir, shelf = own, webhooks = [], now = clock }: PublishOptions,
): Promise<readonly PublishedFile[]> {
  const files: PublishedFile[] = [];
  const deps: StageDeps = {
    ...{ db: ledger.db, blobs, ingest: plainIngest, versions: tuning.versions, topics },
    ...{ shelf: shelf ?? openFolderShelf(outDir), webhooks, runId: "publish-now", now },
    onPublished: (published) => void files.push(...published.files),
  };
  await publishOnce(deps, topic);
  return files;
}
