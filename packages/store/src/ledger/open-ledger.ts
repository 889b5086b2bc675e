import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import { type EmbeddedUse, openPglite } from "../pglite/open-pglite.ts";
import type { SqlPool } from "../pglite/pool.ts";
import { migrate } from "./migrate.ts";
import type { LedgerTables } from "./tables.ts";

export type LedgerPlace =
  /** PGlite in `<directory>/db`: no server; one process holds it, and others work through that one. */
  ({ readonly directory: string } & EmbeddedUse) | { readonly databaseUrl: string };

/** The record of what was read: every other state can be made again from it. */
export interface Ledger {
  readonly db: Kysely<LedgerTables>;
  /** Whether this process is the one that others would have to work through. */
  readonly exclusive: boolean;
  /** Whether its files are this machine's own, and not a server's. */
  readonly embedded: boolean;
  /** A pool on the same database for a queue, with its tables in the schema `bullmq`. */
  readonly queuePool: SqlPool;
  close(): Promise<void>;
}

function toDb(pool: SqlPool | pg.Pool): Kysely<LedgerTables> {
  // kysely's type also asks for cursors, which nothing here uses. Its Postgres dialect serves
  // PGlite too: through the pool, the ledger's transactions and the queue's take turns.
  const dialect = new PostgresDialect({ pool: pool as unknown as PostgresPool });
  return new Kysely<LedgerTables>({ dialect }).withSchema("recount");
}

async function openEmbedded(
  { directory, ...use }: { readonly directory: string } & EmbeddedUse,
  now: string,
): Promise<Ledger> {
  const { pool, holds, close } = await openPglite(directory, { since: now, ...use });
  try {
    await pool.query("SET search_path TO bullmq, public");
    const db = toDb(pool);
    await migrate(db, now);
    return { db, exclusive: holds, embedded: true, queuePool: pool, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServer(databaseUrl: string, now: string): Promise<Ledger> {
  const pool = new pg.Pool({ connectionString: databaseUrl, keepAlive: true });
  const queuePool = new pg.Pool({
    connectionString: databaseUrl,
    keepAlive: true,
    // Each worker keeps a client to listen on.
    max: 20,
    options: "-c search_path=bullmq,public",
  });
  // Every queue and worker on the pool listens for its errors.
  queuePool.setMaxListeners(0);
  // An idle connection that is lost is replaced; whoever asks next hears whether that was possible.
  for (const one of [pool, queuePool]) {
    one.on("error", () => {});
    // So does who holds one: without a listener, its loss would end the process.
    one.on("connect", (client) => void client.on("error", () => {}));
  }
  const close = async () => {
    await Promise.all([pool.end(), queuePool.end()]);
  };
  try {
    const db = toDb(pool);
    await migrate(db, now);
    // pg's own types overload each method; the parts in use are the same.
    const shared = queuePool as unknown as SqlPool;
    return { db, exclusive: false, embedded: false, queuePool: shared, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the ledger and brings its tables up to date. `now` dates the migrations. */
export function openLedger(place: LedgerPlace, now: string): Promise<Ledger> {
  return "directory" in place ? openEmbedded(place, now) : openServer(place.databaseUrl, now);
}
