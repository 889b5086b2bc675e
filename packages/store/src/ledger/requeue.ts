import type { Kysely } from "kysely";
import type { LedgerTables } from "./tables.ts";

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
      .set({ updated_at: now })
      .returning(["id", "content_sha256"]);
    const rows = await (which === "all"
      ? update.where("state", "=", "failed")
      : update.where("id", "in", which)
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
