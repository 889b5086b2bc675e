import { type DayPart, fileOfDay, renderDay, type Snapshot, type Topic } from "@recount/core";
import type { Kysely } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import type { Shelf } from "../shelf.ts";
import { daysAtOnce } from "./days-in-pages.ts";
import { savePart } from "./parts.ts";
import { keepCarried } from "./past.ts";
import { readSnapshots } from "./read-snapshots.ts";
import { folderOf, type PublishedFile, writeFile } from "./write-files.ts";

export interface MadeDays {
  /** The newest of them, oldest first: all need not fit into memory. */
  readonly snapshots: readonly Snapshot[];
  readonly parts: readonly DayPart[];
  readonly files: readonly PublishedFile[];
}

/** Makes the snapshots from a day on, writes the file of each, and keeps its part. */
export async function publishDays(
  { db, shelf }: { readonly db: Kysely<LedgerTables>; readonly shelf: Shelf },
  topic: Topic,
  { from, now }: { readonly from: string; readonly now: string },
): Promise<MadeDays> {
  const parts: DayPart[] = [];
  const files: PublishedFile[] = [];
  let newest: readonly Snapshot[] = [];
  for await (const snapshots of readSnapshots(db, topic, { from })) {
    for (const snapshot of snapshots) {
      const { text, part, bearing } = renderDay(snapshot);
      files.push(await writeFile(shelf, `${folderOf(topic.id)}/${fileOfDay(part)}`, text));
      await savePart(db, topic.id, { part, bearing, now });
      parts.push(part);
    }
    await keepCarried(db, topic.id, snapshots);
    newest = [...newest, ...snapshots].slice(-daysAtOnce);
  }
  return { snapshots: newest, parts, files };
}
