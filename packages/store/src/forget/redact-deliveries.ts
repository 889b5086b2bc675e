import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

interface Told {
  readonly data: { readonly changes: readonly ToldChange[]; readonly omitted: number };
}

interface ToldChange {
  readonly metric: string;
  readonly asOf: string;
  readonly previous?: { readonly asOf: string };
  readonly documents: readonly string[];
}

/** Takes out of what webhooks were told, or are to be told, the values on which these documents bear. */
export async function redactDeliveries(
  change: Kysely<LedgerTables>,
  ids: readonly string[],
): Promise<void> {
  const claims = await change
    .selectFrom("claim")
    .select(["topic", "metric", "as_of"])
    .distinct()
    .where("document_id", "in", ids)
    .execute();
  const places = new Set(claims.map(({ topic, metric, as_of }) => `${topic} ${as_of} ${metric}`));
  const { rows } = await sql<{
    readonly id: string;
    readonly topic: string;
    readonly body: string;
  }>`
    SELECT id, topic, body FROM recount.delivery
    WHERE topic = ANY (${[...new Set(claims.map(({ topic }) => topic))]}::text[])
      OR body LIKE ANY (${ids.map((id) => `%${id}%`)}::text[])`.execute(change);
  for (const { id, topic, body } of rows) {
    const told: Told = JSON.parse(body);
    const { changes, omitted } = told.data;
    const kept = changes.filter(
      ({ metric, asOf, previous, documents }) =>
        !places.has(`${topic} ${asOf} ${metric}`) &&
        !places.has(`${topic} ${previous?.asOf} ${metric}`) &&
        !documents.some((document) => ids.includes(document)),
    );
    if (kept.length === changes.length) continue;
    const data = { ...told.data, changes: kept, omitted: omitted + changes.length - kept.length };
    await change
      .updateTable("delivery")
      .set({ body: JSON.stringify({ ...told, data }) })
      .where("id", "=", id)
      .execute();
  }
}
