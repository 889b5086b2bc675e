import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import type { ForgettableDocument } from "./find-forgettable.ts";

/**
 * Removes what was fetched of documents, what was parsed of it, and what earlier parsers made of it, which no row names
 * any more. Bytes that another document needs stay.
 */
export async function removeBlobs(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  documents: readonly ForgettableDocument[],
): Promise<number> {
  const ids = documents.map(({ id }) => id);
  const own = documents.flatMap(({ id, parsedSha256 }) => [id, parsedSha256 ?? id]);
  let removed = 0;
  for (const name of new Set([...own, ...(await earlierParses({ db, blobs }, ids))])) {
    const digits = name.slice(0, 2);
    if ((await needed(db, digits, ids)).has(name)) continue;
    if (await blobs.has(name)) removed++;
    // Asked for in any case: a write that was cut off leaves its part, and no whole.
    await blobs.remove(name);
  }
  return removed;
}

/** Bytes, by their first digits, that a document other than these was read from or is kept in. */
async function needed(
  db: Kysely<LedgerTables>,
  digits: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const like = `${digits}%`;
  const { rows } = await sql<{ readonly name: string }>`
    SELECT id AS name FROM recount.document WHERE id LIKE ${like} AND id <> ALL (${ids}::text[])
    UNION SELECT parsed_sha256 FROM recount.document
      WHERE parsed_sha256 LIKE ${like} AND id <> ALL (${ids}::text[])
    UNION SELECT content_sha256 FROM recount.input
      WHERE content_sha256 LIKE ${like} AND content_sha256 <> ALL (${ids}::text[])`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** A parsed Document is kept as JSON that begins with its id. */
async function earlierParses(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  ids: readonly string[],
): Promise<readonly string[]> {
  const heads = ids.map((id) => Buffer.from(`{"id":"${id}"`));
  const found: string[] = [];
  for (let first = 0; first < 256; first++) {
    const digits = first.toString(16).padStart(2, "0");
    const names = await blobs.list(digits);
    if (names.length === 0) continue;
    const kept = await needed(db, digits, ids);
    for (const name of names.filter((one) => !kept.has(one))) {
      const bytes = Buffer.from((await blobs.get(name)) ?? []);
      if (heads.some((head) => bytes.subarray(0, head.length).equals(head))) found.push(name);
    }
  }
  return found;
}
