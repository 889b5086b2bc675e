import { citationsOf, type Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { lockTopic } from "./prepare-topic.ts";

interface Store {
  readonly db: Kysely<LedgerTables>;
  readonly blobs: Blobs;
}

/** So many documents are held in memory at once, and are lost to a kill. */
const batchSize = 100;
const rowsAtOnce = 1000;

/** Reads the claims of every document that was touched since the topic last did. */
export async function noteClaims(store: Store, topic: Topic, rulesVersion: string): Promise<void> {
  let noted: number;
  do noted = await noteBatch(store, topic, rulesVersion);
  while (noted > 0);
}

async function noteBatch(
  { db, blobs }: Store,
  topic: Topic,
  rulesVersion: string,
): Promise<number> {
  return db.transaction().execute(async (change) => {
    await lockTopic(change, topic.id);
    const documentIds = await takeTouched(change, topic.id);
    if (documentIds.length === 0) return 0;
    await change
      .deleteFrom("claim")
      .where("topic", "=", topic.id)
      .where("document_id", "in", documentIds)
      .execute();
    const asked = { rulesVersion, documentIds };
    const entries = await listEntries({ db: change, blobs }, topic, asked);
    const rows = entries.flatMap((entry) =>
      citationsOf(topic, entry).map(({ figureId, metric, asOf, role }) => ({
        ...{ topic: topic.id, document_id: entry.document.id, figure_id: figureId },
        ...{ metric, as_of: asOf, role },
      })),
    );
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await change
        .insertInto("claim")
        .values(rows.slice(from, from + rowsAtOnce))
        .execute();
    }
    return documentIds.length;
  });
}

/** Takes a batch off the list. One that is being touched at this moment is left to whoever touches it. */
async function takeTouched(
  change: Kysely<LedgerTables>,
  topic: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly document_id: string }>`
    DELETE FROM recount.touched WHERE topic = ${topic} AND document_id IN (
      SELECT document_id FROM recount.touched WHERE topic = ${topic}
      ORDER BY document_id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
    RETURNING document_id`.execute(change);
  return rows.map(({ document_id }) => document_id);
}
