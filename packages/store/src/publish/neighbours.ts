import type { Entry, KnownLevel, Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { documentsOn, withKin } from "./days-in-pages.ts";

/** All on which a word about one document may bear. */
export interface Neighbours {
  /** The days of which it speaks, or another text of its source. */
  readonly days: ReadonlySet<string>;
  /** Whatever speaks of them, and those texts themselves. */
  readonly entries: readonly Entry[];
  /** What is known as of all other days. */
  readonly elsewhere: readonly KnownLevel[];
}

export async function findNeighbours(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  { documentId, rulesVersion }: { readonly documentId: string; readonly rulesVersion: string },
): Promise<Neighbours> {
  const kin = await withKin(db, [documentId]);
  const spoken = await db
    .selectFrom("claim")
    .select("as_of")
    .distinct()
    .where("topic", "=", topic.id)
    .where(sql<boolean>`document_id = ANY (${kin}::text[])`)
    .execute();
  const days = spoken.map(({ as_of }) => as_of);
  const speaking = await documentsOn(db, topic.id, days);
  const documentIds = [...new Set([...kin, ...speaking])];
  const levels = await db
    .selectFrom("level")
    .select("known")
    .where("topic", "=", topic.id)
    .where(sql<boolean>`as_of <> ALL (${days}::text[])`)
    .execute();
  return {
    days: new Set(days),
    entries: await listEntries({ db, blobs }, topic, { rulesVersion, documentIds }),
    elsewhere: levels.map(({ known }) => known),
  };
}
