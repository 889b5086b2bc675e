import { type Kysely, sql } from "kysely";
import { lockDocument } from "../ledger/forgotten.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { redactDeliveries } from "./redact-deliveries.ts";

/** Takes every row away that came from these documents; what they bore on is put together anew by the next publication. */
export async function eraseRows(
  change: Kysely<LedgerTables>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await lockDocument(change, id);
  const list = sql`ANY (${ids}::text[])`;
  await sql`
    INSERT INTO recount.forgotten_change (topic, as_of, metric)
      SELECT DISTINCT topic, as_of, metric FROM recount.claim WHERE document_id = ${list}
      ON CONFLICT (topic, as_of, metric) DO UPDATE SET pending = true`.execute(change);
  await redactDeliveries(change, ids);
  await sql`
    DELETE FROM recount.rule_change WHERE change::text LIKE ANY (${ids.map((id) => `%${id}%`)}::text[])
      OR (topic, as_of, metric) IN (SELECT topic, as_of, metric FROM recount.claim WHERE document_id = ${list})`.execute(
    change,
  );
  await eraseReviews(change, ids);
  await eraseInputs(change, ids);
  // Figures, dates, claims and what topics they are about go with it.
  await change.deleteFrom("document").where("id", "in", ids).execute();
}

/** A review bears on every text of its source: those that stay are read anew without it. */
async function eraseReviews(change: Kysely<LedgerTables>, ids: readonly string[]): Promise<void> {
  await sql`SET LOCAL recount.forgets = 'yes'`.execute(change);
  await sql`
    SELECT recount.touch(ARRAY(
      SELECT DISTINCT other.document_id FROM recount.holding own
      JOIN recount.holding other USING (input_id)
      WHERE own.document_id IN (SELECT document_id FROM recount.review WHERE document_id = ANY (${ids}::text[]))))`.execute(
    change,
  );
  await change.deleteFrom("review").where("document_id", "in", ids).execute();
}

/** An input that gave nothing else goes; one that gave other texts stays, and those stay replaced. */
async function eraseInputs(change: Kysely<LedgerTables>, ids: readonly string[]): Promise<void> {
  await change
    .updateTable("holding")
    .set({ document_id: null })
    .where("document_id", "in", ids)
    .execute();
  const list = sql`ANY (${ids}::text[])`;
  await sql`
    DELETE FROM recount.input WHERE (content_sha256 = ${list} OR document_id = ${list}
      OR id IN (SELECT input_id FROM recount.holding WHERE document_id IS NULL))
      AND NOT EXISTS (SELECT FROM recount.holding WHERE input_id = input.id AND document_id IS NOT NULL)`.execute(
    change,
  );
  await sql`
    UPDATE recount.input SET state = 'failed', stage = 'fetch', code = 'forgotten', reason = 'data', attempts = 1,
      message = 'what came from here was forgotten', content_sha256 = NULL, capture = NULL, document_id = NULL
    WHERE content_sha256 = ${list} OR document_id = ${list}`.execute(change);
}
