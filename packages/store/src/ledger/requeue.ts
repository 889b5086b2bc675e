import { type Kysely, sql } from "kysely";
import { unclaimed } from "./inputs.ts";
import type { LedgerTables } from "./tables.ts";

/** An id may be given by its beginning, as it is shown; too short a one would name strangers. */
function matching(ids: readonly string[]) {
  const prefixes = ids.filter((id) => /^[0-9a-f]{8,64}$/.test(id)).map((id) => `${id}%`);
  return sql<boolean>`id LIKE ANY (${prefixes})`;
}

/**
 * Marks failed inputs, or inputs named by id, to be fetched again by the next run. A document that
 * could not be parsed is forgotten with it: the same bytes get another try.
 */
export async function requeueInputs(
  db: Kysely<LedgerTables>,
  which: readonly string[] | "all",
  now: string,
): Promise<readonly string[]> {
  if (which.length === 0) return [];
  return db.transaction().execute(async (change) => {
    const update = change
      .updateTable("input")
      .set({ state: "waiting", stage: null, code: null, message: null, reason: null, attempts: 0 })
      .set({ run_id: unclaimed, updated_at: now })
      .returning(["id", "content_sha256"]);
    const rows = await (which === "all"
      ? update.where("state", "=", "failed")
      : update.where(matching(which))
    ).execute();
    const contents = rows.flatMap(({ content_sha256: sha256 }) =>
      sha256 === null ? [] : [sha256],
    );
    if (contents.length > 0) {
      await change
        .deleteFrom("document")
        .where("id", "in", contents)
        .where("outcome", "is not", null)
        .execute();
    }
    return rows.map(({ id }) => id).sort();
  });
}
