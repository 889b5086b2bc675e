import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** So many days are held in memory at once, with all that is said of them. */
export const daysAtOnce = 32;
/** Fewer days, where more documents speak of them; one at least. */
const documentsAtOnce = 1000;

/** The days that documents speak of, oldest first, in pages that fit into memory: all up to a day, or those asked for. */
export async function daysInPages(
  db: Kysely<LedgerTables>,
  topic: string,
  { upto, only }: { readonly upto?: string | undefined; readonly only?: readonly string[] } = {},
): Promise<readonly (readonly string[])[]> {
  const counted = db
    .selectFrom("claim")
    .select(["as_of", sql<number>`count(DISTINCT document_id)::int`.as("documents")])
    .where("topic", "=", topic)
    .groupBy("as_of")
    .orderBy("as_of");
  const limited = upto === undefined ? counted : counted.where("as_of", "<=", upto);
  const asked = sql<boolean>`as_of = ANY (${only}::text[])`;
  const rows = await (only === undefined ? limited : limited.where(asked)).execute();
  return pagesOf(rows.map(({ as_of: asOf, documents }) => ({ asOf, documents })));
}

/** Cuts days that follow one another into pages of so many documents or days. */
export function pagesOf(
  days: readonly { readonly asOf: string; readonly documents: number }[],
): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const { asOf, documents } of days) {
    const page = pages.at(-1);
    room -= documents;
    if (page !== undefined && room >= 0 && page.length < daysAtOnce) page.push(asOf);
    else {
      pages.push([asOf]);
      room = documentsAtOnce - documents;
    }
  }
  return pages;
}

/** The documents that speak of a topic's days. */
export async function documentsOn(
  db: Kysely<LedgerTables>,
  topic: string,
  days: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("claim")
    .select("document_id")
    .distinct()
    .where("topic", "=", topic)
    .where(sql<boolean>`as_of = ANY (${days}::text[])`)
    .execute();
  return rows.map(({ document_id }) => document_id);
}

/** Documents, and the other texts of their sources: which of them stands is told by all together. */
export async function withKin(
  db: Kysely<LedgerTables>,
  documentIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    SELECT unnest(${documentIds}::text[]) AS id
    UNION
    SELECT other.document_id FROM recount.holding AS own JOIN recount.holding AS other USING (input_id)
    WHERE own.document_id = ANY (${documentIds}::text[]) AND other.document_id IS NOT NULL`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
