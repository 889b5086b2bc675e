import { join } from "node:path";
import {
  type Blobs,
  type Bucket,
  checkBucket,
  type Ledger,
  openBucketBlobs,
  openBucketShelf,
  openFolderBlobs,
  openLedger,
  type Shelf,
} from "@recount/store";
import type { Environment } from "./environment.ts";
import { openLedgerQueues, openRedisQueues } from "./queue/backends.ts";
import type { QueueTuning, StageQueues } from "./queue/stage-queues.ts";
import { versions } from "./versions.ts";

/** Ledger, blobs and queue, opened together: what every command but parse and extract works on. */
export interface Engine {
  readonly ledger: Ledger;
  readonly blobs: Blobs;
  /** Where snapshots go, if not to a folder. */
  readonly shelf?: Shelf;
  readonly queues: StageQueues;
  readonly tuning: QueueTuning;
  close(): Promise<void>;
}

/** A bucket, and what it is to hold. */
export interface BucketUse {
  readonly bucket: Bucket;
  readonly holds: readonly ("snapshots" | "blobs")[];
}

export interface EngineOptions {
  /** The folder of the embedded ledger and of the blobs, `.recount` by custom. */
  readonly dataDir: string;
  readonly environment?: Environment;
  readonly bucket?: BucketUse;
  readonly tuning?: Partial<QueueTuning>;
  readonly now?: () => string;
  /** What this process is called where another finds the embedded ledger held: "recount ingest". */
  readonly command?: string;
  /** Refuses where another process holds the embedded ledger, in place of working through it. */
  readonly alone?: boolean;
}

export const clock = () => new Date().toISOString();

function tuningOf(ledger: Ledger, asked: Partial<QueueTuning> = {}): QueueTuning {
  // Alone in its process, a worker's job cannot be lost to another: a long extraction that keeps
  // the lock from being renewed must not look like one.
  const lockMs = ledger.exclusive ? 30 * 60_000 : 60_000;
  return { versions, attempts: 3, firstDelayMs: 1000, lockMs, ...asked };
}

function openStores({ dataDir, bucket: use }: EngineOptions): Pick<Engine, "blobs" | "shelf"> {
  const blobs = use?.holds.includes("blobs")
    ? openBucketBlobs(use.bucket)
    : openFolderBlobs(join(dataDir, "blobs"));
  return use?.holds.includes("snapshots")
    ? { blobs, shelf: openBucketShelf(use.bucket) }
    : { blobs };
}

/**
 * Opens the size that the environment asks for: nothing, and all is embedded in `dataDir`;
 * DATABASE_URL, and PostgreSQL holds ledger and queue; REDIS_URL beside it, and Redis the queue.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir, environment = {}, now = clock } = options;
  const { databaseUrl, redisUrl } = environment;
  // A bucket that does not open is better known now than after an hour's reading.
  if (options.bucket !== undefined) await checkBucket(options.bucket.bucket);
  const { command, alone } = options;
  const use = { ...(command && { command }), ...(alone && { alone }) };
  const place = databaseUrl === undefined ? { directory: dataDir, ...use } : { databaseUrl };
  const ledger = await openLedger(place, now());
  try {
    const tuning = tuningOf(ledger, options.tuning);
    const queues =
      redisUrl === undefined
        ? await openLedgerQueues(ledger, tuning)
        : openRedisQueues(redisUrl, tuning, { ca: environment.redisCa });
    return {
      ...{ ledger, queues, tuning, ...openStores(options) },
      async close() {
        await queues.close();
        await ledger.close();
      },
    };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}
