import { lostReviews, orderWaiting, type Topic, type Waiting } from "@recount/core";
import type { Kysely } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { withKin } from "./days-in-pages.ts";

/** What of a topic waits for a person, as its days were put together last; only documents with reviews are read. */
export async function listWaiting(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  rulesVersion: string,
): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("topic_day")
    .select("waiting")
    .where("topic", "=", topic.id)
    .where("waiting_count", ">", 0)
    .orderBy("as_of")
    .execute();
  const reviewed = await db.selectFrom("review").select("document_id").distinct().execute();
  const documentIds = await withKin(
    db,
    reviewed.map(({ document_id }) => document_id),
  );
  const entries =
    documentIds.length === 0
      ? []
      : await listEntries({ db, blobs }, topic, { rulesVersion, documentIds });
  return orderWaiting([...rows.flatMap(({ waiting }) => waiting), ...lostReviews(topic, entries)]);
}
