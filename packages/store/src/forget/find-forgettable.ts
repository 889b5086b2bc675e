import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** A document of the ledger, or bytes that never became one. */
export interface ForgettableDocument {
  readonly id: string;
  readonly parsedSha256: string | null;
  /** Names under which it came. */
  readonly sources: readonly string[];
  /** Ids of the inputs that it came by. */
  readonly places: readonly string[];
}

export interface Forgettable {
  /** The one that was named, and those with the very same text around other bytes. */
  readonly documents: readonly ForgettableDocument[];
  /** Topics in whose published values they have a part, with the days. */
  readonly topics: readonly { readonly topic: string; readonly days: readonly string[] }[];
  readonly figures: number;
  readonly reviews: number;
  /** Other texts of the same sources, which stay. */
  readonly stay: readonly string[];
}

/** The ids that begin so: of documents, of bytes that were fetched, and of what was forgotten before. */
export async function findForgettableIds(
  db: Kysely<LedgerTables>,
  prefix: string,
): Promise<readonly string[]> {
  const like = `${prefix}%`;
  const { rows } = await sql<{ readonly id: string }>`
    SELECT id FROM recount.document WHERE id LIKE ${like}
    UNION SELECT content_sha256 FROM recount.input WHERE content_sha256 LIKE ${like}
    UNION SELECT document_id FROM recount.forgotten WHERE document_id LIKE ${like}
    ORDER BY 1 LIMIT 10`.execute(db);
  return rows.map(({ id }) => id);
}

/** The documents that came by the inputs whose ids begin so: an input's id is easily taken for a document's. */
export async function documentsOfInput(
  db: Kysely<LedgerTables>,
  prefix: string,
): Promise<readonly string[]> {
  const like = `${prefix}%`;
  const { rows } = await sql<{ readonly id: string }>`
    SELECT document_id AS id FROM recount.holding WHERE input_id LIKE ${like} AND document_id IS NOT NULL
    UNION SELECT content_sha256 FROM recount.input WHERE id LIKE ${like} AND content_sha256 IS NOT NULL
    ORDER BY 1 LIMIT 10`.execute(db);
  return rows.map(({ id }) => id);
}

/** All that came from a document. */
export async function findForgettable(db: Kysely<LedgerTables>, id: string): Promise<Forgettable> {
  const documents = await familyOf(db, id);
  const ids = documents.map((document) => document.id);
  const claimed = await db
    .selectFrom("claim")
    .select(["topic", "as_of"])
    .distinct()
    .where("document_id", "in", ids)
    .orderBy("topic")
    .orderBy("as_of")
    .execute();
  const { rows: counts } = await sql<{ readonly figures: number; readonly reviews: number }>`
    SELECT (SELECT coalesce(sum(json_array_length(figures)), 0)::int FROM recount.extraction
      WHERE document_id = ANY (${ids}::text[])) AS figures,
      (SELECT count(*)::int FROM recount.review WHERE document_id = ANY (${ids}::text[])) AS reviews`.execute(
    db,
  );
  const { figures = 0, reviews = 0 } = counts[0] ?? {};
  const topics = [...Map.groupBy(claimed, ({ topic }) => topic)].map(([topic, rows]) => ({
    topic,
    days: rows.map(({ as_of: day }) => day),
  }));
  return { documents, topics, figures, reviews, stay: await siblingsOf(db, documents) };
}

async function familyOf(
  db: Kysely<LedgerTables>,
  id: string,
): Promise<readonly ForgettableDocument[]> {
  const { rows } = await sql<ForgettableDocument>`
    WITH family AS (
      SELECT ${id}::text AS id
      UNION SELECT other.id FROM recount.document own
        JOIN recount.document other ON other.text_sha256 = own.text_sha256 WHERE own.id = ${id}),
    came AS (
      SELECT family.id, input.id AS place, input.source FROM family JOIN recount.input
        ON content_sha256 = family.id OR document_id = family.id
      UNION SELECT family.id, input.id, input.source FROM family
        JOIN recount.holding ON holding.document_id = family.id JOIN recount.input ON input.id = input_id)
    SELECT family.id, parsed_sha256 AS "parsedSha256",
      ARRAY(SELECT DISTINCT source FROM came WHERE came.id = family.id ORDER BY 1) AS sources,
      ARRAY(SELECT DISTINCT place FROM came WHERE came.id = family.id ORDER BY 1) AS places
    FROM family LEFT JOIN recount.document ON document.id = family.id ORDER BY family.id`.execute(
    db,
  );
  return rows;
}

async function siblingsOf(
  db: Kysely<LedgerTables>,
  documents: readonly ForgettableDocument[],
): Promise<readonly string[]> {
  const ids = documents.map(({ id }) => id);
  const places = documents.flatMap((document) => document.places);
  const { rows } = await sql<{ readonly id: string }>`
    SELECT DISTINCT document_id AS id FROM recount.holding
    WHERE input_id = ANY (${places}::text[]) AND document_id <> ALL (${ids}::text[]) ORDER BY 1`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
