import { join } from "node:path";
import { openFolderBlobs, openLedger } from "@recount/store";
import { type Engine, openEngine, openRedisQueues, versions } from "@recount/workers";
import { provideRedis } from "../provide-redis.ts";
import { now } from "../store/embedded.ts";

const tuning = { versions, attempts: 3, firstDelayMs: 5, lockMs: 60_000 };

export interface OpenedEngine {
  readonly engine: Engine;
  close(): Promise<void>;
}

/** The queue's backends, each on a ledger of its own in `dataDir`. */
export const engines: Readonly<Record<string, (dataDir: string) => Promise<OpenedEngine>>> = {
  "BullMQ on PGlite": async (dataDir) => {
    const engine = await openEngine({ dataDir, tuning, now: () => now });
    return { engine, close: () => engine.close() };
  },
  "BullMQ on Redis": async (dataDir) => {
    const redis = await provideRedis();
    const ledger = await openLedger({ directory: dataDir }, now);
    // A server that others use as well is left as it was found: the queues have a name of their own.
    const queues = openRedisQueues(redis.url, { ...tuning, prefix: `recount-test-${process.pid}` });
    const blobs = openFolderBlobs(join(dataDir, "blobs"));
    return {
      engine: { ledger, blobs, queues, tuning, close: async () => {} },
      async close() {
        await queues.clear();
        await queues.close();
        await ledger.close();
        await redis.stop();
      },
    };
  },
};
