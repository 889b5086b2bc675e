import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** What a database's files may still hold of rows that are gone, in words for whoever forgot them; none if nothing. */
export type Remains = readonly string[];

/**
 * Rewrites the database's files, since a deleted row stays in them until its place is used again. The embedded ledger's
 * write-ahead log is written anew as well: each old segment is closed, and deleted and not kept for use again.
 */
export async function scrub(
  db: Kysely<LedgerTables>,
  { embedded }: { readonly embedded: boolean },
): Promise<Remains> {
  if (embedded) {
    await sql`VACUUM (FULL)`.execute(db);
    await sql`SET wal_recycle = off`.execute(db);
    const { rows } = await sql<{ readonly count: number }>`
      SELECT count(*)::int AS count FROM pg_ls_waldir()`.execute(db);
    for (let left = rows[0]?.count ?? 0; left >= 0; left--) {
      await sql`SELECT pg_switch_wal()`.execute(db);
      await sql`CHECKPOINT`.execute(db);
    }
    await sql`RESET wal_recycle`.execute(db);
    return [];
  }
  const { rows } = await sql<{ readonly name: string }>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'recount' ORDER BY 1`.execute(
    db,
  );
  for (const { name } of rows) await sql`VACUUM (FULL, ANALYZE) ${sql.raw(name)}`.execute(db);
  return [
    "the server's write-ahead log until it is recycled, its archive, replicas and backups: they are whoever runs the server's to age or remove",
  ];
}
