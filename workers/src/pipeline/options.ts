import type { Topic } from "@recount/core";
import type { InputOutcome, Published, Shelf } from "@recount/store";
import type { BucketUse, Engine } from "../engine.ts";
import type { Environment } from "../environment.ts";
import type { Ingest } from "../ingest-port.ts";
import type { QueueTuning } from "../queue/stage-queues.ts";
import type { Webhook } from "../webhooks/webhook.ts";
import type { Progress } from "./progress.ts";

export interface RunOptions {
  /** Files, folders, URLs or "-"; none to go on with what the ledger has. */
  readonly sources: readonly string[];
  readonly topics: readonly Topic[];
  /** Snapshots go to `<outDir>/snapshots/<topic>/`, unless they have another shelf. */
  readonly outDir: string;
  readonly shelf?: Shelf;
  readonly bucket?: BucketUse;
  readonly webhooks?: readonly Webhook[];
  readonly dataDir: string;
  readonly environment?: Environment;
  /** What this process is called where another finds the embedded ledger held. */
  readonly command?: string;
  /** An open engine to work on; the caller closes it. */
  readonly engine?: Engine;
  readonly tuning?: Partial<QueueTuning>;
  /** Ingest with limits and permissions bound to it. */
  readonly ingest?: Ingest;
  readonly now?: () => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears of trouble that a worker goes on after. */
  readonly onTrouble?: (error: Error) => void;
}

export interface Report {
  /** Stopped by its signal: what was left waits for the next run, and nothing was published. */
  readonly aborted: boolean;
  /** Every input of the run, by source, with its outcome. */
  readonly inputs: readonly InputOutcome[];
  /** What each topic now says, in the order of the topics. */
  readonly topics: readonly Published[];
}
