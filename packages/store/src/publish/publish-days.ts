import {
  type DayPart,
  fileOfDay,
  renderDay,
  type Snapshot,
  snapshotsOf,
  type Topic,
} from "@recount/core";
import type { Kysely } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import type { Shelf } from "../shelf.ts";
import { savePart } from "./parts.ts";
import { keepCarried, loadPast } from "./past.ts";
import { daysAtOnce, loadDays } from "./topic-days.ts";
import { folderOf, type PublishedFile, writeFile } from "./write-files.ts";

export interface MadeDays {
  /** The newest of them, oldest first: all need not fit into memory. */
  readonly snapshots: readonly Snapshot[];
  readonly parts: readonly DayPart[];
  readonly files: readonly PublishedFile[];
}

/** Makes the snapshots from a day on, some days at a time, writes the file of each, and keeps its part. */
export async function publishDays(
  { db, shelf }: { readonly db: Kysely<LedgerTables>; readonly shelf: Shelf },
  topic: Topic,
  { from, now }: { readonly from: string; readonly now: string },
): Promise<MadeDays> {
  const parts: DayPart[] = [];
  const files: PublishedFile[] = [];
  let newest: readonly Snapshot[] = [];
  let past = await loadPast(db, topic, from);
  let days = await loadDays(db, topic.id, { from });
  for (;;) {
    const last = days.at(-1);
    if (last === undefined) return { snapshots: newest, parts, files };
    const made = snapshotsOf(topic, days, past);
    for (const snapshot of made.snapshots) {
      const { text, part, bearing } = renderDay(snapshot);
      files.push(await writeFile(shelf, `${folderOf(topic.id)}/${fileOfDay(part)}`, text));
      await savePart(db, topic.id, { part, bearing, now });
      parts.push(part);
    }
    await keepCarried(db, topic.id, made.snapshots);
    newest = [...newest, ...made.snapshots].slice(-daysAtOnce);
    past = made.past;
    days = await loadDays(db, topic.id, { after: last.asOf });
  }
}

/** The snapshot of one day that stands. */
export async function snapshotOn(
  db: Kysely<LedgerTables>,
  topic: Topic,
  asOf: string,
): Promise<Snapshot | undefined> {
  const [day] = await loadDays(db, topic.id, { from: asOf });
  if (day === undefined) return undefined;
  return snapshotsOf(topic, [day], await loadPast(db, topic, asOf)).snapshots[0];
}
