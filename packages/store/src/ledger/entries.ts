import type { Entry, Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { noteConcerns } from "./note-concerns.ts";
import type { LedgerTables } from "./tables.ts";

/**
 * Every document about a topic that stands for an input, with its figures: what a snapshot is built from. A
 * document that came by several inputs is shown under the first of their names, so that the order
 * in which they arrived leaves no trace.
 */
export async function listEntries(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  rulesVersion: string,
): Promise<readonly Entry[]> {
  await noteConcerns({ db, blobs }, topic);
  const rows = await db
    .selectFrom("document")
    .innerJoin("extraction", (join) =>
      join
        .onRef("extraction.document_id", "=", "document.id")
        .on("extraction.rules_version", "=", rulesVersion),
    )
    .innerJoin("document_topic", (join) =>
      join
        .onRef("document_topic.document_id", "=", "document.id")
        .on("document_topic.topic", "=", topic.id)
        .on("document_topic.concerns", "=", true),
    )
    .innerJoin(
      (e) =>
        e
          .selectFrom("input")
          .select(["document_id", sql<string>`min(source COLLATE "C")`.as("source")])
          .where("document_id", "is not", null)
          .groupBy("document_id")
          .as("held"),
      (join) => join.onRef("held.document_id", "=", "document.id"),
    )
    .select(["document.summary", "extraction.figures", "extraction.checks", "held.source"])
    .where("document.outcome", "is", null)
    .orderBy("document.id")
    .execute();
  return rows.map(({ summary, figures, checks, source }) => ({
    document: { ...summary, source },
    figures,
    checks,
  }));
}
