import type { DayPart, RenderedDay } from "@recount/core";
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

/** Puts a day's part in the place of what was published of it. Only a day that reads otherwise gets a new time. */
export async function savePart(
  db: Kysely<LedgerTables>,
  topic: string,
  { part, bearing, now }: Pick<RenderedDay, "part" | "bearing"> & { readonly now: string },
): Promise<void> {
  const { asOf, changes, ...rest } = part;
  const row = { ...rest, changes: JSON.stringify(changes), bearing: JSON.stringify(bearing) };
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

/** Forgets the days from a day on that are published no more. */
export async function dropOtherParts(
  db: Kysely<LedgerTables>,
  topic: string,
  { from, kept }: { readonly from: string; readonly kept: readonly DayPart[] },
): Promise<void> {
  const days = kept.map(({ asOf }) => asOf);
  const later = db.deleteFrom("publication").where("topic", "=", topic).where("as_of", ">=", from);
  await (days.length > 0 ? later.where("as_of", "not in", days) : later).execute();
}
