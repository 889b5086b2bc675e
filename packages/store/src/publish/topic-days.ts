import { type Level, type TopicDay, toKnown } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import { daysAtOnce } from "./days-in-pages.ts";

export async function saveDays(
  db: Kysely<LedgerTables>,
  topic: string,
  days: readonly TopicDay[],
): Promise<void> {
  for (const { asOf, checks, held, levels, waiting } of days) {
    const key = { topic, as_of: asOf };
    await db
      .insertInto("topic_day")
      .values({
        ...{ ...key, checks: JSON.stringify(checks) },
        ...{ held: JSON.stringify(held), held_count: held.length },
        ...{ waiting: JSON.stringify(waiting), waiting_count: waiting.length },
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
  start: ({ readonly from: string } | { readonly after: string }) & {
    readonly upto?: string | undefined;
  },
): Promise<readonly TopicDay[]> {
  const { upto } = start;
  const later = db
    .selectFrom("topic_day")
    .select(["as_of", "checks", "held", "waiting"])
    .where("topic", "=", topic)
    .where((e) => ("from" in start ? e("as_of", ">=", start.from) : e("as_of", ">", start.after)))
    .orderBy("as_of")
    .limit(daysAtOnce);
  const days = await (upto === undefined ? later : later.where("as_of", "<=", upto)).execute();
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
  return days.map(({ as_of: asOf, ...day }) => ({
    ...{ asOf, ...day, levels: byDay.get(asOf) ?? [] },
  }));
}
