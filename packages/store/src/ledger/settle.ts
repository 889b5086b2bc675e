import type { Kysely } from "kysely";
import { hasExtraction, type Versions } from "./documents.ts";
import { readingsUnder } from "./readings.ts";
import { recordHoldings } from "./record-holdings.ts";
import type { LedgerTables } from "./tables.ts";

/** What the inputs with some bytes want next; null when they have their outcome. */
export type NextStage = "parse" | "extract" | null;

/**
 * Moves every input that waits on these bytes to where the ledger says it stands. Each stage calls
 * it after its work, so that no stage has to know who else waits, and a stage that runs twice, or
 * after a crash, comes to the same.
 */
export async function settle(
  db: Kysely<LedgerTables>,
  contentSha256: string,
  { parserVersion, rulesVersion, now }: Versions & { readonly now: string },
): Promise<NextStage> {
  const document = await db
    .selectFrom("document")
    .select(["outcome", "parser_version"])
    .where("id", "=", contentSha256)
    .executeTakeFirst();
  if (document === undefined || document.parser_version !== parserVersion) return "parse";

  const update = db
    .updateTable("input")
    .set({ document_id: contentSha256, updated_at: now })
    .where("content_sha256", "=", contentSha256);
  if (document.outcome !== null) {
    const { code, message } = document.outcome;
    await update
      .set({ state: "failed", stage: "parse", code, message, reason: "data", attempts: 1 })
      .where("state", "in", ["fetched", "parsed"])
      .execute();
    return null;
  }
  if (await hasExtraction(db, contentSha256, rulesVersion)) {
    // Done and held at once: who dies in between would leave a document that stands for nothing.
    await db.transaction().execute(async (change) => {
      await change
        .updateTable("input")
        .set({ document_id: contentSha256, updated_at: now, state: "done" })
        .where("content_sha256", "=", contentSha256)
        .where("state", "in", ["fetched", "parsed"])
        .execute();
      await recordHoldings(change, contentSha256, now);
    });
    return null;
  }
  // Only forward: an extraction that ended in the meantime has moved them to done.
  await update.set({ state: "parsed" }).where("state", "=", "fetched").execute();
  return "extract";
}

/**
 * Documents that stand for an input in this state and were parsed or read by an older version of
 * the code. A failed input may still stand by what it gave earlier.
 */
export async function listOutdated(
  db: Kysely<LedgerTables>,
  { parserVersion, rulesVersion }: Versions,
  state: "done" | "failed",
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("input")
    .innerJoin("document", "document.id", "input.document_id")
    .leftJoin(readingsUnder(db, rulesVersion), "extraction.document_id", "document.id")
    .select("document.id")
    .distinct()
    .where("input.state", "=", state)
    .where("document.outcome", "is", null)
    .where((e) =>
      e.or([
        e("document.parser_version", "<>", parserVersion),
        e("extraction.document_id", "is", null),
      ]),
    )
    .orderBy("document.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Documents that stand, or stood before an edit, and that these rules have not read. */
export async function listUnread(
  db: Kysely<LedgerTables>,
  rulesVersion: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("holding")
    .innerJoin("document", "document.id", "holding.document_id")
    .leftJoin(readingsUnder(db, rulesVersion), "extraction.document_id", "document.id")
    .select("document.id")
    .distinct()
    .where("document.outcome", "is", null)
    .where("extraction.document_id", "is", null)
    .orderBy("document.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes up the inputs of outdated documents: the bytes are here, so nothing is fetched again. */
export async function reopen(
  db: Kysely<LedgerTables>,
  documentIds: readonly string[],
  { runId, now }: { readonly runId: string; readonly now: string },
): Promise<void> {
  if (documentIds.length === 0) return;
  await db
    .updateTable("input")
    .set({ state: "fetched", run_id: runId, updated_at: now })
    .where("state", "=", "done")
    .where("content_sha256", "in", documentIds)
    .execute();
}
