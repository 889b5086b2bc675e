import type { DocumentSummary, Entry, Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { Blobs } from "../blobs.ts";
import { isAmong } from "./is-among.ts";
import { noteConcerns } from "./note-concerns.ts";
import { readingsUnder } from "./readings.ts";
import { rereadEvidence } from "./reread-evidence.ts";
import { reviewsByDocument } from "./reviews.ts";
import type { LedgerTables } from "./tables.ts";

export interface EntriesAsked {
  readonly rulesVersion: string;
  /** Only what this ledger held at this instant (ISO 8601). */
  readonly learnedAt?: string;
  /** Only these documents; at least one. */
  readonly documentIds?: readonly string[];
}

/**
 * Every document about a topic that stands or stood for an input, with its figures: what a snapshot is built
 * from. A document that came by several inputs is shown under the first of their names, so that the order
 * in which they arrived leaves no trace; one that another has taken the place of everywhere is `replaced`.
 */
export async function listEntries(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  { rulesVersion, learnedAt, documentIds }: EntriesAsked,
): Promise<readonly Entry[]> {
  await noteConcerns({ db, blobs }, topic, documentIds);
  await rereadEvidence({ db, blobs }, topic, { rulesVersion, documentIds });
  const reviews = await reviewsByDocument(db, { until: learnedAt, documentIds });
  const rows = await db
    .selectFrom("document")
    .innerJoin(readingsUnder(db, rulesVersion), "extraction.document_id", "document.id")
    .innerJoin("document_topic", (join) =>
      join
        .onRef("document_topic.document_id", "=", "document.id")
        .on("document_topic.topic", "=", topic.id)
        .on("document_topic.concerns", "=", true),
    )
    .innerJoin(heldUntil(db, learnedAt, documentIds), (join) =>
      join.onRef("held.document_id", "=", "document.id"),
    )
    .select(["document.id", "document.summary", "extraction.figures", "extraction.checks"])
    .select("extraction.astray")
    .select(["held.source", "held.stands", "held.urls"])
    .where("document.outcome", "is", null)
    .where(isAmong(documentIds))
    .orderBy("document.id")
    .execute();
  return rows.map(({ id, summary, figures, checks, astray, source, stands, urls }) => ({
    document: { ...summary, source, ...addressOf(summary, urls) },
    ...{ figures, checks, astray: astray ?? [], reviews: reviews.get(id) ?? [] },
    ...(stands ? {} : { replaced: true }),
  }));
}

/** Where a document stands: by its own word, or where it was fetched under the first of its names. */
function addressOf({ url }: Pick<DocumentSummary, "url">, urls: readonly string[]) {
  const [first] = urls;
  return url === undefined || first === undefined || !urls.includes(url) ? {} : { url: first };
}

/** Each document held up to an instant: under which name, and whether it is the newest of any input. */
function heldUntil(
  db: Kysely<LedgerTables>,
  learnedAt: string | undefined,
  documentIds: readonly string[] | undefined,
) {
  const all = db
    .selectFrom("holding")
    .innerJoin("input", "input.id", "holding.input_id")
    .select(["holding.document_id", "holding.input_id", "input.source", "input.capture"])
    .select(
      sql<boolean>`row_number() OVER (PARTITION BY holding.input_id ORDER BY holding.id DESC) = 1`.as(
        "newest",
      ),
    );
  // Whether a document is the newest of an input is told by all that the input has held.
  const held =
    documentIds === undefined
      ? all
      : all.where("holding.input_id", "in", (e) =>
          e
            .selectFrom("holding as own")
            .select("own.input_id")
            .where("own.document_id", "in", documentIds),
        );
  const limited =
    learnedAt === undefined ? held : held.where("learned_at", "<=", new Date(learnedAt));
  return db
    .selectFrom(limited.as("ranked"))
    .select("ranked.document_id")
    .select(sql<string>`min(ranked.source COLLATE "C")`.as("source"))
    .select(sql<boolean>`bool_or(ranked.newest)`.as("stands"))
    .select(
      sql<
        string[]
      >`array_remove(array_agg(ranked.capture->>'url' ORDER BY ranked.source COLLATE "C",
        ranked.input_id), NULL)`.as("urls"),
    )
    .groupBy("ranked.document_id")
    .as("held");
}
