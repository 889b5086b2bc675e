import type { Topic } from "@recount/core";
import type { Blobs, Ledger, Published, Shelf, Stage, Versions } from "@recount/store";
import type { Ingest } from "../ingest-port.ts";
import type { ScheduledSource } from "../queue/schedules.ts";
import type { Webhook } from "../webhooks/webhook.ts";

/** What the stages work with. Time comes in as an argument, so that tests can stand still. */
export interface StageDeps {
  readonly db: Ledger["db"];
  readonly blobs: Blobs;
  readonly ingest: Ingest;
  readonly versions: Versions;
  readonly topics: readonly Topic[];
  readonly shelf: Shelf;
  readonly runId: string;
  readonly now: () => string;
  readonly webhooks?: readonly Webhook[];
  /** Sources that are looked into by the clock. */
  readonly schedules?: readonly ScheduledSource[];
  /** The wait after a delivery's first failure. */
  readonly firstDelayMs?: number;
  /** Hears what a publish stage wrote; the queue carries ids only. */
  readonly onPublished?: (published: Published) => void;
}

/** Work for one stage on one thing: an input to fetch, a document to parse or extract, a topic to publish. */
export interface StageJob {
  readonly stage: Stage;
  readonly id: string;
}

/**
 * Does a stage's work on one thing and names the work that follows. What is wrong with the data is
 * recorded and ends well; what is wrong with the machine is thrown.
 */
export type StageFunction = (deps: StageDeps, id: string) => Promise<readonly StageJob[]>;

/** Trying again would give the same: a bug, or a ledger that contradicts itself. */
export class Unretryable extends Error {
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "Unretryable";
    this.code = code;
  }
}
