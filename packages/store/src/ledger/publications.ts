import type { Kysely } from "kysely";
import type { LedgerTables } from "./tables.ts";

export interface Publication {
  readonly asOf: string;
  readonly sha256: string;
}

/** Records what a topic now says, date by date. Only what changed gets a new time. */
export async function recordPublications(
  db: Kysely<LedgerTables>,
  topic: string,
  { publications, now }: { readonly publications: readonly Publication[]; readonly now: string },
): Promise<void> {
  await db.transaction().execute(async (change) => {
    const kept = publications.map(({ asOf }) => asOf);
    const gone = change.deleteFrom("publication").where("topic", "=", topic);
    await (kept.length > 0 ? gone.where("as_of", "not in", kept) : gone).execute();
    if (publications.length === 0) return;
    await change
      .insertInto("publication")
      .values(
        publications.map(({ asOf, sha256 }) => ({ topic, as_of: asOf, sha256, published_at: now })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["topic", "as_of"])
          .doUpdateSet((e) => ({ sha256: e.ref("excluded.sha256"), published_at: now }))
          .whereRef("publication.sha256", "<>", "excluded.sha256"),
      )
      .execute();
  });
}
