import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

/**
 * Notes that a document stands, from now on, for every input that has its bytes and is done.
 * Not where the input's last document has the same text: other bytes around it (an advertisement, a counter) are no
 * revision, and what was learned first stands.
 */
export async function recordHoldings(
  db: Kysely<LedgerTables>,
  documentId: string,
  now: string,
): Promise<void> {
  const newest = sql<string>`(
    SELECT held.document_id FROM recount.holding held
    WHERE held.input_id = input.id ORDER BY held.id DESC LIMIT 1)`;
  await db
    .insertInto("holding")
    .columns(["input_id", "document_id", "learned_at"])
    .expression((e) =>
      e
        .selectFrom("input")
        .select(["input.id", sql<string>`${documentId}::text`.as("document_id")])
        .select(sql<string>`${now}::timestamptz`.as("learned_at"))
        .where("content_sha256", "=", documentId)
        .where("state", "=", "done")
        .where(sql<boolean>`${newest} IS DISTINCT FROM ${documentId}`)
        .where(sql<boolean>`NOT EXISTS (
          SELECT FROM recount.document said JOIN recount.document says USING (text_sha256)
          WHERE said.id = ${newest} AND says.id = ${documentId})`)
        .orderBy("input.id"),
    )
    .execute();
}
