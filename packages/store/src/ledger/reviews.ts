import type { Figure, Review } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables, ReviewRow } from "./tables.ts";

/** Adds a person's word on a figure. None is ever changed: a later one takes the place of an earlier. */
export async function recordReview(
  db: Kysely<LedgerTables>,
  review: Review,
  rulesVersion: string,
): Promise<void> {
  const { documentId, figureId, evidence, read, verdict, value, by, reason, at } = review;
  await db
    .insertInto("review")
    .values({
      ...{ document_id: documentId, figure_id: figureId, verdict, value: value ?? null },
      ...{ evidence: JSON.stringify(evidence), read: JSON.stringify(read) },
      ...{ reviewed_by: by, reason, reviewed_at: at, rules_version: rulesVersion },
    })
    .execute();
}

/** Every review, oldest first, up to an instant: the record of who said what, when and why. */
export async function listReviews(
  db: Kysely<LedgerTables>,
  until?: string,
): Promise<readonly Review[]> {
  const all = db.selectFrom("review").selectAll().orderBy("id");
  const rows = await (until === undefined
    ? all
    : all.where("reviewed_at", "<=", new Date(until))
  ).execute();
  return rows.map(toReview);
}

interface Asked {
  readonly until?: string | undefined;
  readonly documentIds?: readonly string[] | undefined;
}

/** The reviews that bear on each document, oldest first: its own, and those of its source's other texts. */
export async function reviewsByDocument(
  db: Kysely<LedgerTables>,
  { until, documentIds }: Asked,
): Promise<ReadonlyMap<string, readonly Review[]>> {
  const reviews = await listReviews(db, until);
  if (reviews.length === 0) return new Map();
  const all = db
    .selectFrom("holding as own")
    .innerJoin("holding as other", "other.input_id", "own.input_id")
    .select(["own.document_id as reviewed", "other.document_id as document"])
    .distinct()
    .where("other.document_id", "is not", null)
    .where("own.document_id", "in", (e) => e.selectFrom("review").select("review.document_id"));
  const kin = await (documentIds === undefined
    ? all
    : all.where("other.document_id", "in", documentIds)
  ).execute();
  const pairs = kin.map(({ reviewed, document }) => `${document} ${reviewed}`);
  const own = reviews.map(({ documentId }) => `${documentId} ${documentId}`);
  const byReviewed = Map.groupBy(
    [...new Set([...pairs, ...own])].map((pair) => pair.split(" ")),
    ([, reviewed]) => reviewed,
  );
  const about = reviews.flatMap((review) =>
    (byReviewed.get(review.documentId) ?? []).map(([document = ""]) => ({ document, review })),
  );
  return new Map(
    [...Map.groupBy(about, ({ document }) => document)].map(([document, list]) => [
      document,
      list.map(({ review }) => review),
    ]),
  );
}

/** The figures whose id is this, or begins so, with the documents that they are read from. */
export async function findFigure(
  db: Kysely<LedgerTables>,
  prefix: string,
  rulesVersion: string,
): Promise<readonly { readonly documentId: string; readonly figure: Figure }[]> {
  if (!/^[0-9a-f]{8,16}$/.test(prefix)) return [];
  const rows = await db
    .selectFrom("extraction")
    .select(["document_id", "figures"])
    .where("rules_version", "=", rulesVersion)
    .where(sql<boolean>`figures::text LIKE ${`%"id":"${prefix}%`}`)
    .orderBy("document_id")
    .execute();
  return rows.flatMap(({ document_id: documentId, figures }) =>
    figures.filter(({ id }) => id.startsWith(prefix)).map((figure) => ({ documentId, figure })),
  );
}

function toReview(row: ReviewRow): Review {
  return {
    ...{ documentId: row.document_id, figureId: row.figure_id, evidence: row.evidence },
    ...{ read: row.read, verdict: row.verdict, by: row.reviewed_by, reason: row.reason },
    ...(row.value === null ? {} : { value: row.value }),
    at: row.reviewed_at.toISOString(),
  };
}
