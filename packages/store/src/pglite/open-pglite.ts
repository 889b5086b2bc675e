import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { lockFolder } from "../folder-lock.ts";
import { createPglitePool, type SqlPool } from "./pool.ts";

export interface EmbeddedDatabase {
  readonly pool: SqlPool;
  close(): Promise<void>;
}

/**
 * Opens the database under `<directory>/db`, making it on the first call. The whole directory is
 * held for this process until it closes.
 */
export async function openPglite(directory: string): Promise<EmbeddedDatabase> {
  const lock = lockFolder(directory);
  try {
    const folder = join(directory, "db");
    // Written when the database is made: a folder without it was killed half-made, and holds nothing.
    const made = join(folder, "recount-made");
    if (!existsSync(made)) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const pglite = await PGlite.create(folder);
    if (!existsSync(made)) writeFileSync(made, "");
    const pool = await createPglitePool(pglite);
    return {
      pool,
      async close() {
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
