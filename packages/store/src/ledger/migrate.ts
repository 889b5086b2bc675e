import { type Kysely, sql } from "kysely";
import type { Migration } from "./migration.ts";
import { start } from "./migrations/0001-start.ts";
import { documentTopic } from "./migrations/0002-document-topic.ts";
import { extractionChecks } from "./migrations/0003-extraction-checks.ts";
import { holding } from "./migrations/0004-holding.ts";
import { review } from "./migrations/0005-review.ts";
import { documentText } from "./migrations/0006-document-text.ts";
import { publishing } from "./migrations/0007-publishing.ts";
import { delivery } from "./migrations/0008-delivery.ts";
import { ruleChanges } from "./migrations/0010-rule-changes.ts";
import { carried } from "./migrations/0013-carried.ts";
import { unpublished } from "./migrations/0014-unpublished.ts";
import { forgetting } from "./migrations/0015-forgetting.ts";
import { workers } from "./migrations/0020-workers.ts";
import type { LedgerTables } from "./tables.ts";

const migrations: readonly Migration[] = [
  start,
  documentTopic,
  extractionChecks,
  holding,
  review,
  documentText,
  publishing,
  delivery,
  ruleChanges,
  carried,
  unpublished,
  forgetting,
  workers,
];

/** Any number, the same in every version: two processes that start at once migrate one by one. */
const migrationLock = 7_203_651;

/** The ledger was last opened by a newer Recount, whose tables this one does not know. */
export class NewerLedgerError extends Error {
  constructor(found: number, known: number) {
    super(
      `The ledger has schema version ${found}, and this version of Recount knows ${known}: ` +
        "update Recount, or point it to another ledger.",
    );
    this.name = "NewerLedgerError";
  }
}

/** Throws where a newer Recount has changed the ledger's tables in the meantime, or they are not there. */
export async function checkSchema(db: Kysely<LedgerTables>): Promise<void> {
  const known = Math.max(...migrations.map(({ version }) => version));
  const row = await db
    .selectFrom("migration")
    .select((e) => e.fn.max("version").as("found"))
    .executeTakeFirst();
  if (row !== undefined && row.found > known) throw new NewerLedgerError(row.found, known);
}

/** Brings the ledger's tables up to date, in one transaction: all steps or none. */
export async function migrate(
  db: Kysely<LedgerTables>,
  now: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (change) => {
    await sql`SELECT pg_advisory_xact_lock(${migrationLock})`.execute(change);
    await sql`CREATE SCHEMA IF NOT EXISTS recount`.execute(change);
    await sql`CREATE TABLE IF NOT EXISTS recount.migration (
      version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL
    )`.execute(change);
    const taken = await change.selectFrom("migration").select("version").execute();
    const found = new Set(taken.map(({ version }) => version));
    const newest = Math.max(0, ...found);
    const known = Math.max(0, ...steps.map(({ version }) => version));
    if (newest > known) throw new NewerLedgerError(newest, known);
    await sql`SET LOCAL search_path TO recount`.execute(change);
    for (const step of steps.filter(({ version }) => !found.has(version))) {
      await sql.raw(step.sql).execute(change);
      const { version, name } = step;
      await change.insertInto("migration").values({ version, name, applied_at: now }).execute();
    }
  });
}
