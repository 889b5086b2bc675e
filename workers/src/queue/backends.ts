import type { Ledger } from "@recount/store";
import { createPostgresBackend, createRedisBackend, runMigrations } from "bullmq";
import { openRedis } from "./open-redis.ts";
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

/** BullMQ on Redis: one server, one found by Sentinels, or a cluster. */
export function openRedisQueues(
  redisUrl: string,
  tuning: QueueTuning,
  tls: { readonly ca?: string | undefined } = {},
): StageQueues {
  const { connection, prefix } = openRedis(redisUrl, tls);
  // It connects again by itself; without a listener it would complain to the terminal at every try.
  connection.on("error", tuning.onTrouble ?? (() => {}));
  const queues = openStageQueues(connection, createRedisBackend, { prefix, ...tuning });
  return {
    ...queues,
    async close() {
      await queues.close();
      await connection.quit();
    },
  };
}
