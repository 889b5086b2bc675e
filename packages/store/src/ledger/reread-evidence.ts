import { findAstray, type Topic } from "@recount/core";
import type { Kysely } from "kysely";
import { type Blobs, sha256Of } from "../blobs.ts";
import { isAmong } from "./is-among.ts";
import type { LedgerTables } from "./tables.ts";

interface Asked {
  readonly rulesVersion: string;
  readonly documentIds?: readonly string[] | undefined;
}

/**
 * Reads the quotes of a topic's documents again, once for each extraction: neither it nor the text that it was read
 * from changes afterwards. A text that is gone, or is not the one that was kept, bears no figure out.
 */
export async function rereadEvidence(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  { rulesVersion, documentIds }: Asked,
): Promise<void> {
  const unread = await db
    .selectFrom("extraction")
    .innerJoin("document", "document.id", "extraction.document_id")
    .innerJoin("document_topic", "document_topic.document_id", "extraction.document_id")
    .select(["document.id", "document.parsed_sha256", "extraction.figures"])
    .where("extraction.rules_version", "=", rulesVersion)
    .where("extraction.astray", "is", null)
    .where("document_topic.topic", "=", topic.id)
    .where("document_topic.concerns", "=", true)
    .where(isAmong(documentIds))
    .orderBy("document.id")
    .execute();
  for (const { id, parsed_sha256: sha256, figures } of unread) {
    const text = (await textOf(blobs, sha256)) ?? "";
    await db
      .updateTable("extraction")
      .set({ astray: JSON.stringify(findAstray(text, figures)) })
      .where("document_id", "=", id)
      .where("rules_version", "=", rulesVersion)
      .execute();
  }
}

/** Has every quote read again at the next publication, whatever was found before. */
export async function forgetRereading(db: Kysely<LedgerTables>): Promise<void> {
  await db.updateTable("extraction").set({ astray: null }).execute();
}

async function textOf(blobs: Blobs, sha256: string): Promise<string | null> {
  const bytes = await blobs.get(sha256);
  if (bytes === null || sha256Of(bytes) !== sha256) return null;
  const { text }: { readonly text: string } = JSON.parse(Buffer.from(bytes).toString("utf8"));
  return text;
}
