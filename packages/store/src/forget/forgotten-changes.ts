import { type Change, type DayPart, forgottenMoved, type Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/**
 * Notes for good what stands, since a document was forgotten, in the places on which it bore. One place has one note:
 * what an earlier one told may have been borne out by what is forgotten now.
 */
export async function noteForgottenChanges(
  db: Kysely<LedgerTables>,
  topic: Topic,
  { before, after }: { readonly before: readonly DayPart[]; readonly after: readonly DayPart[] },
): Promise<void> {
  const pending = await db
    .selectFrom("forgotten_change")
    .select(["as_of", "metric", "change"])
    .where("topic", "=", topic.id)
    .where("pending", "=", true)
    .execute();
  if (pending.length === 0) return;
  const titles = new Map(topic.metrics.map(({ id, title }) => [id, title]));
  const places = pending.map(({ as_of: asOf, metric }) => {
    return { metric, asOf, title: titles.get(metric) ?? metric };
  });
  const moved = forgottenMoved(places, changesOf(before), changesOf(after));
  for (const { as_of, metric } of pending) {
    const change = moved.find((one) => one.asOf === as_of && one.metric === metric);
    const place = db
      .updateTable("forgotten_change")
      .set({ pending: false, change: change === undefined ? null : JSON.stringify(change) })
      .where("topic", "=", topic.id)
      .where("as_of", "=", as_of)
      .where("metric", "=", metric);
    await place.execute();
  }
}

export async function listForgottenChanges(
  db: Kysely<LedgerTables>,
  topic: string,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom("forgotten_change")
    .select("change")
    .where("topic", "=", topic)
    .where("change", "is not", null)
    .orderBy("as_of")
    .orderBy(sql`metric COLLATE "C"`)
    .execute();
  return rows.flatMap(({ change }) => change ?? []);
}

function changesOf(parts: readonly DayPart[]): readonly Change[] {
  return parts.flatMap(({ changes }) => changes);
}
