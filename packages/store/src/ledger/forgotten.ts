import { type Kysely, type Selectable, sql } from "kysely";
import { sha256Of } from "../blobs.ts";
import type { ForgottenTable } from "./forgotten-tables.ts";
import type { LedgerTables } from "./tables.ts";

export type ForgottenRow = Selectable<ForgottenTable>;

/** By what something that comes in may be known again: its bytes, its text, or the input that it comes by. */
export interface Likeness {
  readonly documentId: string;
  readonly inputId?: string;
  readonly wordsSha256?: string | null;
}

/** It was forgotten, and is not taken in again unless somebody allows it; the message says so without quoting it. */
export class ForgottenError extends Error {
  override readonly name = "ForgottenError";
}

/** A hash of a text that other spacing leaves as it is: a page that comes with a line more is no other text. */
export function wordsSha256Of(text: string): string {
  return sha256Of(text.normalize("NFKC").replaceAll(/\s+/g, " ").trim());
}

/** Holds a document until the end of the transaction, so that it is either recorded and then forgotten, or refused. */
export async function lockDocument(change: Kysely<LedgerTables>, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`recount document ${id}`}))`.execute(change);
}

/** Throws `ForgottenError` for what was forgotten, told by bytes, text or place. */
export async function refuseForgotten(
  db: Kysely<LedgerTables>,
  { documentId, inputId, wordsSha256 = null }: Likeness,
): Promise<void> {
  const row = await db
    .selectFrom("forgotten")
    .select(["document_id", "words_sha256", "forgotten_at", "forgotten_by"])
    .where("allowed_at", "is", null)
    .where((e) =>
      e.or([
        e("document_id", "=", documentId),
        ...(wordsSha256 === null ? [] : [e("words_sha256", "=", wordsSha256)]),
        ...(inputId === undefined ? [] : [sql<boolean>`places @> ARRAY[${inputId}::text]`]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return;
  const same =
    row.document_id === documentId || (wordsSha256 !== null && row.words_sha256 === wordsSha256);
  const when = `forgotten on ${row.forgotten_at.toISOString().slice(0, 10)} by ${row.forgotten_by}`;
  const lift = `"recount forget --allow ${row.document_id.slice(0, 12)}" lifts that`;
  throw new ForgottenError(
    same
      ? `it was ${when} and is not taken in again; ${lift}`
      : `what came from here was ${when}; it says something else now, and is not taken in without a word: ${lift}`,
  );
}

/** What was forgotten, oldest first. */
export function listForgotten(db: Kysely<LedgerTables>): Promise<readonly ForgottenRow[]> {
  return db
    .selectFrom("forgotten")
    .selectAll()
    .orderBy("forgotten_at")
    .orderBy("document_id")
    .execute();
}

/** Lets what was forgotten come in again by its next fetch: nothing that was removed comes back by itself. */
export async function allowAgain(
  db: Kysely<LedgerTables>,
  prefix: string,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<readonly string[]> {
  const rows = await db
    .updateTable("forgotten")
    .set({ allowed_at: now, allowed_by: by })
    .where("document_id", "like", `${prefix}%`)
    .where("allowed_at", "is", null)
    .returning("document_id")
    .execute();
  return rows.map(({ document_id: id }) => id);
}
