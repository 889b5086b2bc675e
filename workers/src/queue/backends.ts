import type { Ledger } from "@recount/store";
import { createPostgresBackend, createRedisBackend, runMigrations } from "bullmq";
import { Redis } from "ioredis";
import { openStageQueues, type QueueTuning, type StageQueues } from "./stage-queues.ts";

/** BullMQ on the ledger's own database, embedded or not. */
export async function openLedgerQueues(ledger: Ledger, tuning: QueueTuning): Promise<StageQueues> {
  const pool = ledger.queuePool;
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  return openStageQueues(pool, createPostgresBackend, tuning);
}

/** BullMQ on Redis. */
export function openRedisQueues(redisUrl: string, tuning: QueueTuning): StageQueues {
  // BullMQ waits for jobs on blocking commands, which must never be given up on.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queues = openStageQueues(redis, createRedisBackend, { prefix: "recount", ...tuning });
  return {
    ...queues,
    async close() {
      await queues.close();
      await redis.quit();
    },
  };
}
