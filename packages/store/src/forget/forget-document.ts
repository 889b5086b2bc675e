import { documentSchema } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { lockDocument, wordsSha256Of } from "../ledger/forgotten.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import { eraseRows } from "./erase-rows.ts";
import type { Forgettable, ForgettableDocument } from "./find-forgettable.ts";
import { removeBlobs } from "./remove-blobs.ts";

export interface ForgetMark {
  readonly by: string;
  readonly reason: string;
  readonly now: string;
}

/**
 * Takes documents out of ledger and blobs. First it is written down, from when on nothing of them is taken in; then the
 * bytes go, then the rows. Cut off at any point, it is done again by the same call. What was published of them goes
 * with the next publication of each topic.
 */
export async function forgetDocuments(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  { documents }: Forgettable,
  mark: ForgetMark,
): Promise<{ readonly blobs: number }> {
  for (const document of documents) {
    await writeDown(db, document, { ...mark, wordsSha256: await wordsOf(blobs, document) });
  }
  const removed = await removeBlobs({ db, blobs }, documents);
  await db.transaction().execute((change) =>
    eraseRows(
      change,
      documents.map(({ id }) => id),
    ),
  );
  return { blobs: removed };
}

async function wordsOf(
  blobs: Blobs,
  { parsedSha256 }: ForgettableDocument,
): Promise<string | null> {
  const bytes = parsedSha256 === null ? null : await blobs.get(parsedSha256);
  if (bytes === null) return null;
  const { text } = documentSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  return text === "" ? null : wordsSha256Of(text);
}

/** Once written down, the record stays: whoever repeats the call is not who forgot it. */
function writeDown(
  db: Kysely<LedgerTables>,
  { id, places }: ForgettableDocument,
  { by, reason, now, wordsSha256 }: ForgetMark & { readonly wordsSha256: string | null },
): Promise<void> {
  return db.transaction().execute(async (change) => {
    await lockDocument(change, id);
    await sql`
      INSERT INTO recount.forgotten (document_id, words_sha256, places, forgotten_at, forgotten_by, reason)
      VALUES (${id}, ${wordsSha256}, ${places}::text[], ${now}, ${by}, ${reason})
      ON CONFLICT (document_id) DO UPDATE SET
        words_sha256 = coalesce(excluded.words_sha256, forgotten.words_sha256),
        places = ARRAY(SELECT DISTINCT unnest(forgotten.places || excluded.places) ORDER BY 1),
        forgotten_at = CASE WHEN forgotten.allowed_at IS NULL THEN forgotten.forgotten_at ELSE excluded.forgotten_at END,
        forgotten_by = CASE WHEN forgotten.allowed_at IS NULL THEN forgotten.forgotten_by ELSE excluded.forgotten_by END,
        reason = CASE WHEN forgotten.allowed_at IS NULL THEN forgotten.reason ELSE excluded.reason END,
        finished_at = NULL, allowed_at = NULL, allowed_by = NULL`.execute(change);
  });
}

/** Notes that nothing is left of them. */
export async function finishForgetting(
  db: Kysely<LedgerTables>,
  ids: readonly string[],
  now: string,
): Promise<void> {
  await db
    .updateTable("forgotten")
    .set({ finished_at: now })
    .where("document_id", "in", ids)
    .execute();
}
