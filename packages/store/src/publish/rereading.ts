import { randomBytes } from "node:crypto";
import type { Entry } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import { pagesOf } from "./days-in-pages.ts";

/** What a document gave when it was read again. */
export type Reread = Pick<Entry, "figures" | "checks" | "astray">;

/** What documents gave when they were read again, and of which days of which topic they speak: more than memory holds. */
export interface Rereading {
  keep(documentId: string, read: Reread): Promise<void>;
  speaks(documentId: string, topic: string, days: readonly string[]): Promise<void>;
  /** Oldest first, in pages that fit into memory. */
  days(topic: string): Promise<readonly (readonly string[])[]>;
  on(topic: string, days: readonly string[]): Promise<ReadonlyMap<string, Reread>>;
}

/** Lends scratch tables of the session's own, under a name that no other reading has; gone when the work is done. */
export function withRereading<T>(
  db: Kysely<LedgerTables>,
  work: (rereading: Rereading) => Promise<T>,
): Promise<T> {
  const name = `rereading_${randomBytes(6).toString("hex")}`;
  return db.connection().execute(async (session) => {
    await sql`CREATE TEMP TABLE ${sql.raw(name)} (document_id text PRIMARY KEY, read json NOT NULL)`.execute(
      session,
    );
    await sql`CREATE TEMP TABLE ${sql.raw(`${name}_day`)} (
      topic text, as_of text COLLATE "C", document_id text, PRIMARY KEY (topic, as_of, document_id))`.execute(
      session,
    );
    try {
      return await work(openRereading(session, name));
    } finally {
      await sql`DROP TABLE ${sql.raw(name)}, ${sql.raw(`${name}_day`)}`.execute(session);
    }
  });
}

function openRereading(session: Kysely<LedgerTables>, name: string): Rereading {
  const [read, day] = [sql.raw(name), sql.raw(`${name}_day`)];
  return {
    async keep(documentId, found) {
      await sql`INSERT INTO ${read} VALUES (${documentId}, ${JSON.stringify(found)})`.execute(
        session,
      );
    },
    async speaks(documentId, topic, days) {
      await sql`INSERT INTO ${day} SELECT DISTINCT ${topic}::text, as_of, ${documentId}::text
        FROM unnest(${days}::text[]) AS as_of`.execute(session);
    },
    async days(topic) {
      const { rows } = await sql<{ readonly asOf: string; readonly documents: number }>`
        SELECT as_of AS "asOf", count(*)::int AS documents FROM ${day}
        WHERE topic = ${topic} GROUP BY as_of ORDER BY as_of`.execute(session);
      return pagesOf(rows);
    },
    async on(topic, days) {
      const { rows } = await sql<{ readonly document_id: string; readonly read: Reread }>`
        SELECT document_id, read FROM ${read} WHERE document_id IN (
          SELECT document_id FROM ${day} WHERE topic = ${topic} AND as_of = ANY (${days}::text[]))`.execute(
        session,
      );
      return new Map(rows.map((row) => [row.document_id, row.read]));
    },
  };
}
