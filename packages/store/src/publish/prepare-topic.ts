import { schemaVersion, type Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import { sha256Of } from "../blobs.ts";
import type { LedgerTables } from "../ledger/tables.ts";

/** All that decides what a topic makes of a document's figures. */
function basisOf(topic: Topic, rulesVersion: string): string {
  const { cadence: _, ...deciding } = topic;
  return sha256Of(JSON.stringify([deciding, rulesVersion, schemaVersion]));
}

/** Holds a topic until the end of the transaction: two publications of one topic would mix their files. */
export async function lockTopic(change: Kysely<LedgerTables>, topic: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`recount topic ${topic}`}))`.execute(change);
}

async function awaitWriters(change: Kysely<LedgerTables>): Promise<void> {
  await sql`LOCK TABLE recount.extraction, recount.holding, recount.review IN SHARE MODE`.execute(
    change,
  );
}

/** Has a topic read every document again if its wording or the rules have changed since it did. */
export async function prepareTopic(
  db: Kysely<LedgerTables>,
  topic: Topic,
  rulesVersion: string,
): Promise<void> {
  const sha256 = basisOf(topic, rulesVersion);
  await db.transaction().execute(async (change) => {
    await lockTopic(change, topic.id);
    const row = await change
      .selectFrom("topic_basis")
      .select("sha256")
      .where("topic", "=", topic.id)
      .executeTakeFirst();
    if (row?.sha256 === sha256) return;
    // Who writes at this moment does not see a new topic and would not touch for it: it is waited for.
    if (row === undefined) await awaitWriters(change);
    await change
      .insertInto("topic_basis")
      .values({ topic: topic.id, sha256 })
      .onConflict((conflict) => conflict.column("topic").doUpdateSet({ sha256 }))
      .execute();
    await change.deleteFrom("claim").where("topic", "=", topic.id).execute();
    await everythingAnew(change, topic.id);
  });
}

async function everythingAnew(change: Kysely<LedgerTables>, topic: string): Promise<void> {
  await change
    .insertInto("touched")
    .columns(["topic", "document_id"])
    .expression((e) =>
      e
        .selectFrom("extraction")
        .select([sql<string>`${topic}::text`.as("topic"), "document_id"])
        .distinct(),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Days without a claim are told by what was published of them, also by an older version.
  for (const table of ["topic_day", "publication"] as const) {
    await change
      .insertInto("stale_day")
      .columns(["topic", "as_of"])
      .expression((e) => e.selectFrom(table).select(["topic", "as_of"]).where("topic", "=", topic))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
