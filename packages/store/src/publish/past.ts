import { carriedFrom, mostCarried, type Past, type Snapshot, type Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** What the days before a day leave to it. They have been published: `keepCarried` has seen them. */
export async function loadPast(
  db: Kysely<LedgerTables>,
  topic: Topic,
  before: string,
): Promise<Past> {
  const levels = await db
    .selectFrom("level")
    .select("known")
    .where("topic", "=", topic.id)
    .where("as_of", "<", before)
    .orderBy("as_of")
    .execute();
  const metrics = topic.metrics.map(({ id }) => id);
  const { rows: standing } = await sql<{ readonly carried: Past["standing"][number] }>`
    SELECT newest.carried FROM unnest(${metrics}::text[]) AS metric CROSS JOIN LATERAL (
      SELECT carried FROM recount.level
      WHERE level.topic = ${topic.id} AND level.metric = metric.metric AND as_of < ${before}
      ORDER BY as_of DESC LIMIT 1) AS newest`.execute(db);
  return {
    levels: levels.map(({ known }) => known),
    standing: standing.map(({ carried }) => carried),
    held: await loadHeld(db, topic.id, before),
  };
}

/** The held figures of the newest days, as far back as a snapshot names them, and the count of all. */
async function loadHeld(
  db: Kysely<LedgerTables>,
  topic: string,
  before: string,
): Promise<Past["held"]> {
  const { rows } = await sql<{
    readonly held: Past["held"]["newest"];
    readonly count: number;
    readonly unnamed: boolean;
  }>`
    WITH day AS (
      SELECT as_of, sum(held_count) OVER ()::int AS count,
        sum(held_count) OVER (ORDER BY as_of DESC) - held_count AS newer,
        NOT EXISTS (SELECT FROM recount.level WHERE level.topic = topic_day.topic
          AND level.as_of >= topic_day.as_of AND level.as_of < ${before}) AS unnamed
      FROM recount.topic_day
      WHERE topic = ${topic} AND as_of < ${before} AND held_count > 0)
    SELECT topic_day.held, count, unnamed FROM day
    JOIN recount.topic_day ON topic_day.topic = ${topic} AND topic_day.as_of = day.as_of
    WHERE unnamed OR newer < ${mostCarried} ORDER BY day.as_of`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    newest: rows.flatMap(({ held }) => held),
    unnamed: rows.flatMap(({ held, unnamed }) => (unnamed ? held : [])).length,
  };
}

/** Keeps what published days leave to later ones. */
export async function keepCarried(
  db: Kysely<LedgerTables>,
  topic: string,
  snapshots: readonly Snapshot[],
): Promise<void> {
  const carried = snapshots.flatMap(carriedFrom);
  if (carried.length === 0) return;
  const metrics = carried.map(({ metric }) => metric.metric);
  const days = carried.map(({ metric }) => metric.asOf);
  const texts = carried.map((one) => JSON.stringify(one));
  await sql`
    UPDATE recount.level SET carried = given.carried::json
    FROM unnest(${metrics}::text[], ${days}::text[], ${texts}::text[]) AS given (metric, as_of, carried)
    WHERE level.topic = ${topic} AND level.metric = given.metric AND level.as_of = given.as_of`.execute(
    db,
  );
}
