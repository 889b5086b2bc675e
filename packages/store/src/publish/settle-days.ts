import { readDays, type Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { daysInPages, documentsOn } from "./days-in-pages.ts";
import { noteClaims } from "./note-claims.ts";
import { lockTopic, prepareTopic } from "./prepare-topic.ts";
import { saveDays } from "./topic-days.ts";

interface Store {
  readonly db: Kysely<LedgerTables>;
  readonly blobs: Blobs;
}

/**
 * Takes in what documents have touched since anybody asked, without publishing it. The next publication does: it begins
 * where a day stands otherwise than published.
 */
export async function catchUp(
  { db, blobs }: Store,
  topic: Topic,
  rulesVersion: string,
): Promise<void> {
  await prepareTopic(db, topic, rulesVersion);
  await noteClaims({ db, blobs }, topic, rulesVersion);
  await db.transaction().execute(async (change) => {
    await lockTopic(change, topic.id);
    await settleDays({ db: change, blobs }, topic, rulesVersion);
  });
}

/** Puts the days together that are out of date, and gives the first from which the topic is to be published again. */
export async function settleDays(
  store: Store,
  topic: Topic,
  rulesVersion: string,
): Promise<string | undefined> {
  const days = await takeStaleDays(store.db, topic.id);
  const [oldest] = days;
  if (oldest !== undefined) {
    await putDaysTogether(store, topic, { days, rulesVersion });
    await store.db
      .updateTable("topic_basis")
      .set({ unpublished_from: sql<string>`least(unpublished_from, ${oldest})` })
      .where("topic", "=", topic.id)
      .execute();
  }
  return unpublishedFrom(store.db, topic.id);
}

export async function unpublishedFrom(
  db: Kysely<LedgerTables>,
  topic: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("topic_basis")
    .select("unpublished_from")
    .where("topic", "=", topic)
    .executeTakeFirst();
  return row?.unpublished_from ?? undefined;
}

/** Takes the days off the list before anything is read for them: what changes from now on is noted anew. */
async function takeStaleDays(db: Kysely<LedgerTables>, topic: string): Promise<readonly string[]> {
  const rows = await db
    .deleteFrom("stale_day")
    .where("topic", "=", topic)
    .returning("as_of")
    .execute();
  return rows.map(({ as_of }) => as_of).sort();
}

/** Puts days together again from the documents that speak of them; of what nobody does, nothing is left. */
async function putDaysTogether(
  store: Store,
  topic: Topic,
  { days, rulesVersion }: { readonly days: readonly string[]; readonly rulesVersion: string },
): Promise<void> {
  await store.db
    .deleteFrom("topic_day")
    .where("topic", "=", topic.id)
    .where(sql<boolean>`as_of = ANY (${days}::text[])`)
    .execute();
  for (const page of await daysInPages(store.db, topic.id, { only: days })) {
    const documentIds = await documentsOn(store.db, topic.id, page);
    const entries = await listEntries(store, topic, { rulesVersion, documentIds });
    await saveDays(store.db, topic.id, readDays(topic, entries, new Set(page)));
  }
}
