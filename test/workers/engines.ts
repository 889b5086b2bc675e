import { type Engine, openEngine, versions } from "@recount/workers";
import { providePostgres } from "../provide-postgres.ts";
import { provideRedis } from "../provide-redis.ts";
import { now } from "../store/embedded.ts";

const tuning = { versions, attempts: 3, firstDelayMs: 5, lockMs: 60_000 };

export interface OpenedEngine {
  readonly engine: Engine;
  close(): Promise<void>;
}

/** The three sizes of the engine, each on a ledger of its own, with blobs in `dataDir`. */
export const engines: Readonly<Record<string, (dataDir: string) => Promise<OpenedEngine>>> = {
  "BullMQ on PGlite": async (dataDir) => {
    const engine = await openEngine({ dataDir, tuning, now: () => now });
    return { engine, close: () => engine.close() };
  },
  "BullMQ on PostgreSQL": async (dataDir) => {
    const { url: databaseUrl, stop } = await providePostgres();
    const environment = { databaseUrl };
    const engine = await openEngine({ dataDir, environment, tuning, now: () => now });
    return {
      engine,
      async close() {
        await engine.close();
        await stop();
      },
    };
  },
  "BullMQ on Redis": async (dataDir) => {
    const [redis, postgres] = await Promise.all([provideRedis(), providePostgres()]);
    const environment = { databaseUrl: postgres.url, redisUrl: redis.url };
    // A server that others use as well is left as it was found: the queues have a name of their own.
    const own = { ...tuning, prefix: `recount-test-${process.pid}` };
    const engine = await openEngine({ dataDir, environment, tuning: own, now: () => now });
    return {
      engine,
      async close() {
        await engine.queues.clear();
        await engine.close();
        await Promise.all([redis.stop(), postgres.stop()]);
      },
    };
  },
};
