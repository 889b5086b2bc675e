import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

/** The stages whose work stands in the state of inputs. */
export const inputStages = ["fetch", "parse", "extract"] as const;
export type InputStage = (typeof inputStages)[number];

const stateOf = { fetch: "waiting", parse: "fetched", extract: "parsed" } as const;
const thingOf = { fetch: "id", parse: "content_sha256", extract: "content_sha256" } as const;

export interface Backlog {
  /** Things that want the stage: inputs to fetch, documents to parse or to read. */
  readonly count: number;
  /** Since when the oldest has wanted it. */
  readonly since: string | null;
}

/** What the ledger says is left to do in a stage, whatever the queue knows of it. */
export async function measureBacklog(
  db: Kysely<LedgerTables>,
  stage: InputStage,
): Promise<Backlog> {
  const row = await db
    .selectFrom("input")
    .select([
      sql<number>`count(DISTINCT ${sql.ref(thingOf[stage])})::int`.as("count"),
      (e) => e.fn.min("updated_at").as("since"),
    ])
    .where("state", "=", stateOf[stage])
    .executeTakeFirst();
  return { count: row?.count ?? 0, since: row?.since?.toISOString() ?? null };
}

/** The next things that want a stage, in the order of their ids. */
export async function listBacklog(
  db: Kysely<LedgerTables>,
  stage: InputStage,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const thing = sql.ref<string>(thingOf[stage]);
  const rows = await db
    .selectFrom("input")
    .select(thing.as("thing"))
    .distinct()
    .where("state", "=", stateOf[stage])
    .where(thing, ">", after)
    .orderBy("thing")
    .limit(limit)
    .execute();
  return rows.map((row) => row.thing);
}

/** Those of some topics that something has changed for since they were published. */
export async function listUnpublished(
  db: Kysely<LedgerTables>,
  topics: readonly string[],
): Promise<readonly string[]> {
  if (topics.length === 0) return [];
  const { rows } = await sql<{ readonly id: string }>`
    SELECT id FROM unnest(${topics}::text[]) AS id
    WHERE EXISTS (SELECT FROM recount.touched WHERE topic = id)
      OR EXISTS (SELECT FROM recount.stale_day WHERE topic = id)
      OR EXISTS (SELECT FROM recount.topic_basis WHERE topic = id AND unpublished_from IS NOT NULL)
      OR (NOT EXISTS (SELECT FROM recount.topic_basis WHERE topic = id)
        AND EXISTS (SELECT FROM recount.extraction))
    ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}
