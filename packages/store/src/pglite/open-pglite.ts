import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { FolderHeldError, type FolderLock, type FolderUse, lockFolder } from "../folder-lock.ts";
import { joinPool } from "./join-pool.ts";
import { createPglitePool, type SqlPool } from "./pool.ts";
import { servePool } from "./serve-pool.ts";

export interface EmbeddedDatabase {
  readonly pool: SqlPool;
  /** Whether this process holds the database itself, and does not work through the one that does. */
  readonly holds: boolean;
  close(): Promise<void>;
}

export interface EmbeddedUse extends FolderUse {
  /** Refuses with `FolderHeldError` where another process holds the database, in place of working through it. */
  readonly alone?: boolean;
}

/** A database opens in a second, or in ten on a busy machine, and whoever holds it answers from then on. */
const patienceMs = 20_000;

/**
 * Opens the database under `<directory>/db`, making it on the first call. The whole directory is held for this process
 * until it closes; if another holds it already, this one works through it.
 */
export async function openPglite(
  directory: string,
  { alone = false, ...what }: EmbeddedUse = {},
): Promise<EmbeddedDatabase> {
  for (const end = performance.now() + patienceMs; ; await sleep(100)) {
    try {
      return await hold(directory, lockFolder(directory, what));
    } catch (error) {
      if (!(error instanceof FolderHeldError) || alone) throw error;
      const pool = await joinPool(directory);
      if (pool !== null) return { pool, holds: false, close: () => pool.end() };
      if (performance.now() > end) throw error;
    }
  }
}

async function hold(directory: string, lock: FolderLock): Promise<EmbeddedDatabase> {
  try {
    const folder = join(directory, "db");
    // Written when the database is made: a folder without it was killed half-made, and holds nothing.
    const made = join(folder, "recount-made");
    if (!existsSync(made)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const pglite = await PGlite.create(folder);
    if (!existsSync(made)) writeFileSync(made, "");
    const pool = await createPglitePool(pglite);
    const server = await servePool(pool, directory);
    return {
      ...{ pool, holds: true },
      async close() {
        await server.close();
        await pool.end();
        await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
