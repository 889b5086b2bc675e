import {
  entriesKnownAt,
  noPast,
  readDays,
  type Snapshot,
  snapshotsOf,
  type Topic,
} from "@recount/core";
import type { Kysely } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { daysInPages, documentsOn, withKin } from "./days-in-pages.ts";

export interface Recalled {
  readonly rulesVersion: string;
  /** Only documents filed or published by this day or instant. */
  readonly knownAt?: string | undefined;
  /** Only what this ledger held at this instant (ISO 8601). */
  readonly learnedAt?: string | undefined;
  /** No day after this one. */
  readonly upto?: string | undefined;
}

/**
 * The snapshots of another time, oldest first, a page at a time: each day is put together again from the documents that
 * speak of it, and of these from what was known then.
 */
export async function* recallSnapshots(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  { rulesVersion, knownAt, learnedAt, upto }: Recalled,
): AsyncGenerator<readonly Snapshot[]> {
  const at = learnedAt === undefined ? {} : { learnedAt };
  let past = noPast;
  for (const days of await daysInPages(db, topic.id, { upto })) {
    const documentIds = await withKin(db, await documentsOn(db, topic.id, days));
    const entries = await listEntries({ db, blobs }, topic, { rulesVersion, documentIds, ...at });
    const known = knownAt === undefined ? entries : entriesKnownAt(entries, knownAt);
    const made = snapshotsOf(topic, readDays(topic, known, new Set(days)), past);
    past = made.past;
    yield made.snapshots;
  }
}
