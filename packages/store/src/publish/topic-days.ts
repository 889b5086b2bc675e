import { type Level, readDays, type Topic, type TopicDay, toKnown } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listEntries } from "../ledger/entries.ts";
import type { LedgerTables } from "../ledger/tables.ts";

interface Store {
  readonly db: Kysely<LedgerTables>;
  readonly blobs: Blobs;
}

/** So many days are held in memory at once, with all that is said of them. */
export const daysAtOnce = 32;

/** Takes the days off the list before anything is read for them: what changes from now on is noted anew. */
export async function takeStaleDays(
  db: Kysely<LedgerTables>,
  topic: string,
): Promise<readonly string[]> {
  const rows = await db
    .deleteFrom("stale_day")
    .where("topic", "=", topic)
    .returning("as_of")
    .execute();
  return rows.map(({ as_of }) => as_of).sort();
}

/** Puts days together again from the documents that speak of them. */
export async function putDaysTogether(
  store: Store,
  topic: Topic,
  { days, rulesVersion }: { readonly days: readonly string[]; readonly rulesVersion: string },
): Promise<void> {
  for (let from = 0; from < days.length; from += daysAtOnce) {
    const some = days.slice(from, from + daysAtOnce);
    const documentIds = await documentsOn(store.db, topic.id, some);
    const entries =
      documentIds.length === 0
        ? []
        : await listEntries(store, topic, { rulesVersion, documentIds });
    await store.db
      .deleteFrom("topic_day")
      .where("topic", "=", topic.id)
      .where("as_of", "in", some)
      .execute();
    await saveDays(store.db, topic.id, readDays(topic, entries, new Set(some)));
  }
}

async function documentsOn(
  db: Kysely<LedgerTables>,
  topic: string,
  days: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("claim")
    .select("document_id")
    .distinct()
    .where("topic", "=", topic)
    .where("as_of", "in", days)
    .execute();
  return rows.map(({ document_id }) => document_id);
}

async function saveDays(
  db: Kysely<LedgerTables>,
  topic: string,
  days: readonly TopicDay[],
): Promise<void> {
  for (const { asOf, checks, held, levels } of days) {
    const key = { topic, as_of: asOf };
    await db
      .insertInto("topic_day")
      .values({
        ...{ ...key, checks: JSON.stringify(checks) },
        ...{ held: JSON.stringify(held), held_count: held.length },
      })
      .execute();
    if (levels.length === 0) continue;
    const rows = levels.map((level) => ({
      ...{ ...key, metric: level.metric },
      ...{ known: JSON.stringify(toKnown(level)), whole: JSON.stringify(level) },
    }));
    await db.insertInto("level").values(rows).execute();
  }
}

/** The next days from a day on, oldest first, with all that stands on them. */
export async function loadDays(
  db: Kysely<LedgerTables>,
  topic: string,
  start: { readonly from: string } | { readonly after: string },
): Promise<readonly TopicDay[]> {
  const days = await db
    .selectFrom("topic_day")
    .select(["as_of", "checks", "held"])
    .where("topic", "=", topic)
    .where((e) => ("from" in start ? e("as_of", ">=", start.from) : e("as_of", ">", start.after)))
    .orderBy("as_of")
    .limit(daysAtOnce)
    .execute();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const levels = await db
    .selectFrom("level")
    .select("whole")
    .where("topic", "=", topic)
    .where("as_of", ">=", first.as_of)
    .where("as_of", "<=", last.as_of)
    .orderBy("as_of")
    .orderBy(sql`metric COLLATE "C"`)
    .execute();
  const byDay = Map.groupBy(
    levels.map(({ whole }): Level => whole),
    ({ asOf }) => asOf,
  );
  return days.map(({ as_of: asOf, checks, held }) => ({
    ...{ asOf, checks, held, levels: byDay.get(asOf) ?? [] },
  }));
}
