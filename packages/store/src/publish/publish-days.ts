import {
  type DayPart,
  fileOfDay,
  type Past,
  renderDay,
  type Snapshot,
  snapshotsOf,
  type Topic,
  type TopicDay,
  toKnown,
} from "@recount/core";
import type { Kysely } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import type { Shelf } from "../shelf.ts";
import { daysAtOnce, loadDays, loadPast } from "./topic-days.ts";
import { folderOf, type PublishedFile, writeFile } from "./write-files.ts";

export interface MadeDays {
  /** The newest of them, oldest first: all need not fit into memory. */
  readonly snapshots: readonly Snapshot[];
  readonly parts: readonly DayPart[];
  readonly files: readonly PublishedFile[];
}

/** Makes the snapshots from a day on, some days at a time, and writes the file of each. */
export async function publishDays(
  { db, shelf }: { readonly db: Kysely<LedgerTables>; readonly shelf: Shelf },
  topic: Topic,
  from: string,
): Promise<MadeDays> {
  const parts: DayPart[] = [];
  const files: PublishedFile[] = [];
  let newest: readonly Snapshot[] = [];
  let past = await loadPast(db, topic, from);
  let days = await loadDays(db, topic.id, { from });
  for (;;) {
    const last = days.at(-1);
    if (last === undefined) return { snapshots: newest, parts, files };
    const snapshots = snapshotsOf(topic, days, past);
    for (const snapshot of snapshots) {
      const { text, part } = renderDay(snapshot);
      files.push(await writeFile(shelf, `${folderOf(topic.id)}/${fileOfDay(part)}`, text));
      parts.push(part);
    }
    newest = [...newest, ...snapshots].slice(-daysAtOnce);
    past = passOn(past, days);
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
  return snapshotsOf(topic, [day], await loadPast(db, topic, asOf)).at(0);
}

function passOn(past: Past, days: readonly TopicDay[]): Past {
  const levels = days.flatMap((day) => day.levels);
  const standing = new Map([...past.standing, ...levels].map((level) => [level.metric, level]));
  return {
    levels: [...past.levels, ...levels.map(toKnown)],
    standing: [...standing.values()],
    held: [...past.held, ...days.flatMap((day) => day.held)],
  };
}
