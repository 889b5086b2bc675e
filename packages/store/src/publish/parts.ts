import type { DayPart } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** What each published day gives to the files that tell of all days, oldest first. */
export async function loadParts(
  db: Kysely<LedgerTables>,
  topic: string,
): Promise<readonly DayPart[]> {
  const rows = await db
    .selectFrom("publication")
    .select(["as_of", "sha256", "bytes", "series", "changes"])
    .where("topic", "=", topic)
    .orderBy("as_of")
    .execute();
  return rows.map(({ as_of: asOf, ...part }) => ({ asOf, ...part }));
}

/** Puts parts in the place of those from a day on. Only a day that reads otherwise gets a new time. */
export async function saveParts(
  db: Kysely<LedgerTables>,
  topic: string,
  { from, parts, now }: { from: string; parts: readonly DayPart[]; now: string },
): Promise<void> {
  const kept = parts.map(({ asOf }) => asOf);
  const later = db.deleteFrom("publication").where("topic", "=", topic).where("as_of", ">=", from);
  await (kept.length > 0 ? later.where("as_of", "not in", kept) : later).execute();
  for (const { asOf, changes, ...part } of parts) {
    const row = { ...part, changes: JSON.stringify(changes) };
    await db
      .insertInto("publication")
      .values({ topic, as_of: asOf, published_at: now, ...row })
      .onConflict((conflict) =>
        conflict.columns(["topic", "as_of"]).doUpdateSet({
          ...row,
          published_at: sql<string>`CASE WHEN publication.sha256 = excluded.sha256
            THEN publication.published_at ELSE excluded.published_at END`,
        }),
      )
      .execute();
  }
}
