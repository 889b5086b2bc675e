import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

/** What these rules have read, to be joined with documents by `extraction.document_id`. */
export function readingsUnder(db: Kysely<LedgerTables>, rulesVersion: string) {
  return db
    .selectFrom("extraction")
    .selectAll()
    .where("rules_version", "=", rulesVersion)
    .as("extraction");
}

/** The versions of the rules that the ledger holds readings of, the last to have read first. */
export async function listRulesVersions(db: Kysely<LedgerTables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("extraction")
    .select(["rules_version", (e) => e.fn.max("extracted_at").as("read_at")])
    .groupBy("rules_version")
    .orderBy("read_at", "desc")
    .orderBy("rules_version", "desc")
    .execute();
  return rows.map(({ rules_version: version }) => version);
}

/** The documents that rules have read, by id, a page at a time. */
export async function* listRead(
  db: Kysely<LedgerTables>,
  rulesVersion: string,
): AsyncGenerator<readonly string[]> {
  const atOnce = 100;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const rows: readonly { readonly document_id: string }[] = await db
      .selectFrom("extraction")
      .select("document_id")
      .where("rules_version", "=", rulesVersion)
      .where("document_id", ">", after)
      .orderBy("document_id")
      .limit(atOnce)
      .execute();
    if (rows.length > 0) yield rows.map(({ document_id }) => document_id);
    after = rows.at(-1)?.document_id;
  }
}

export async function countRead(db: Kysely<LedgerTables>, rulesVersion: string): Promise<number> {
  const row = await db
    .selectFrom("extraction")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("rules_version", "=", rulesVersion)
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Whether these rules have read anything at all. */
export async function hasReadings(
  db: Kysely<LedgerTables>,
  rulesVersion: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("extraction")
    .select("document_id")
    .where("rules_version", "=", rulesVersion)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
