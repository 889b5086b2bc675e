import {
  type Document,
  documentSchema,
  documentSummarySchema,
  type Extraction,
} from "@recount/core";
import type { Kysely } from "kysely";
import { type Blobs, sha256Of } from "../blobs.ts";
import { ForgottenError, lockDocument, refuseForgotten, wordsSha256Of } from "./forgotten.ts";
import type { LedgerTables } from "./tables.ts";

export interface Versions {
  readonly parserVersion: string;
  readonly rulesVersion: string;
}

/**
 * Keeps a parsed document; throws `ForgottenError` for one that was forgotten, of which nothing is kept. What an older parser made of it goes, and what these rules read from that; what older
 * rules read stays, so that it can be told what they moved.
 */
export async function recordDocument(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  document: Document,
  { parserVersion, rulesVersion, now }: Versions & { readonly now: string },
): Promise<void> {
  const parsed_sha256 = await blobs.put(Buffer.from(JSON.stringify(document)));
  const row = {
    id: document.id,
    summary: JSON.stringify(documentSummarySchema.parse(document)),
    media_type: document.mediaType,
    outcome: document.outcome === undefined ? null : JSON.stringify(document.outcome),
    ...{ parser_version: parserVersion, parsed_sha256, parsed_at: now },
    text_sha256: document.outcome === undefined ? sha256Of(document.text) : null,
  };
  const keep = db.transaction().execute(async (change) => {
    await lockDocument(change, document.id);
    await refuseForgotten(change, {
      documentId: document.id,
      wordsSha256: wordsSha256Of(document.text),
    });
    await change
      .deleteFrom("extraction")
      .where("document_id", "=", document.id)
      .where("rules_version", "=", rulesVersion)
      .execute();
    await change.deleteFrom("document_topic").where("document_id", "=", document.id).execute();
    const { id: _, ...rest } = row;
    await change
      .insertInto("document")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
      .execute();
  });
  await keep.catch(async (error: unknown) => {
    if (error instanceof ForgottenError) await removeBoth(blobs, document.id, parsed_sha256);
    throw error;
  });
}

async function removeBoth(blobs: Blobs, raw: string, parsed: string): Promise<void> {
  await blobs.remove(parsed);
  await blobs.remove(raw);
}

export async function hasDocument(
  db: Kysely<LedgerTables>,
  id: string,
  parserVersion: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("document")
    .select("id")
    .where("id", "=", id)
    .where("parser_version", "=", parserVersion)
    .executeTakeFirst();
  return row !== undefined;
}

/** The whole parsed Document, or null if the ledger or its blobs do not have it. */
export async function loadDocument(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  id: string,
): Promise<Document | null> {
  const row = await db
    .selectFrom("document")
    .select("parsed_sha256")
    .where("id", "=", id)
    .executeTakeFirst();
  const bytes = row === undefined ? null : await blobs.get(row.parsed_sha256);
  if (bytes === null) return null;
  return documentSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}

function countClasses(extraction: Extraction): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { class: name } of extraction.numerals) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keeps what the rules read. The first to come stays: the same rules read the same. */
export async function recordExtraction(
  db: Kysely<LedgerTables>,
  documentId: string,
  read: { readonly extraction: Extraction; readonly rulesVersion: string; readonly now: string },
): Promise<void> {
  const { extraction, rulesVersion, now } = read;
  await db
    .insertInto("extraction")
    .values({
      document_id: documentId,
      rules_version: rulesVersion,
      figures: JSON.stringify(extraction.figures),
      dates: JSON.stringify(extraction.dates),
      checks: JSON.stringify(extraction.checks),
      numeral_counts: JSON.stringify(countClasses(extraction)),
      extracted_at: now,
    })
    .onConflict((conflict) => conflict.columns(["document_id", "rules_version"]).doNothing())
    .execute();
}

export async function hasExtraction(
  db: Kysely<LedgerTables>,
  documentId: string,
  rulesVersion: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("extraction")
    .select("document_id")
    .where("document_id", "=", documentId)
    .where("rules_version", "=", rulesVersion)
    .executeTakeFirst();
  return row !== undefined;
}
