import { type Snapshot, snapshotsOf, type Topic } from "@recount/core";
import type { Kysely } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import { loadPast } from "./past.ts";
import { unpublishedFrom } from "./settle-days.ts";
import { loadDays } from "./topic-days.ts";

/** The snapshots of the days that stand, oldest first, a page at a time: all need not fit into memory. */
export async function* readSnapshots(
  db: Kysely<LedgerTables>,
  topic: Topic,
  { from = "", upto }: { readonly from?: string; readonly upto?: string | undefined } = {},
): AsyncGenerator<readonly Snapshot[]> {
  let past = await loadPast(db, topic, from);
  let days = await loadDays(db, topic.id, { from, upto });
  for (let last = days.at(-1); last !== undefined; last = days.at(-1)) {
    const made = snapshotsOf(topic, days, past);
    yield made.snapshots;
    past = made.past;
    days = await loadDays(db, topic.id, { after: last.asOf, upto });
  }
}

/** The newest snapshot, of all or up to a day. What is published of the days before it is not read again. */
export async function newestSnapshot(
  db: Kysely<LedgerTables>,
  topic: Topic,
  upto?: string,
): Promise<Snapshot | undefined> {
  const levels = db
    .selectFrom("level")
    .select((level) => level.fn.max("as_of").as("last"))
    .where("topic", "=", topic.id);
  const row = await (upto === undefined
    ? levels
    : levels.where("as_of", "<=", upto)
  ).executeTakeFirst();
  const last = row?.last;
  if (last === undefined || last === null) return undefined;
  const unpublished = await unpublishedFrom(db, topic.id);
  const from = unpublished !== undefined && unpublished < last ? unpublished : last;
  let newest: Snapshot | undefined;
  for await (const page of readSnapshots(db, topic, { from, upto: last })) {
    newest = page.at(-1) ?? newest;
  }
  return newest;
}
