import type { Topic } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

/**
 * Something a person should look at, since it may be a silence or an echo and not news.
 * - `past-cadence`: no document has given a topic a value for longer than its cadence
 * - `re-release`: the same text came again under another name
 * - `figures-gone`: a paper that always had a table has no figures now
 * - `schedule-silent`: a source has not been looked into when its schedule says
 */
export interface Alarm {
  readonly alarm: "past-cadence" | "re-release" | "figures-gone" | "schedule-silent";
  readonly topic?: string;
  readonly message: string;
  /** The documents' names, the newest last. */
  readonly sources: readonly string[];
}

export interface AlarmsAsked {
  readonly topics: readonly Topic[];
  readonly rulesVersion: string;
  /** The day (YYYY-MM-DD) on which silence is measured. */
  readonly on: string;
  /** Only what came in on this day or later. */
  readonly since?: string;
}

export async function findAlarms(
  db: Kysely<LedgerTables>,
  asked: AlarmsAsked,
): Promise<readonly Alarm[]> {
  return [
    ...(await findSilences(db, asked)),
    ...(await findReReleases(db, asked)),
    ...(await findGone(db, asked)),
  ];
}

const dayMs = 86_400_000;

/** The day that a document bears: of its filing, else of its publication, else the one that its value stands for. */
const dayOf = sql<string>`left(coalesce(
  document.summary->'court'->>'filedAt', document.summary->>'publishedAt', claim.as_of), 10)`;

async function findSilences(
  db: Kysely<LedgerTables>,
  { topics, on }: AlarmsAsked,
): Promise<readonly Alarm[]> {
  const alarms: Alarm[] = [];
  for (const { id, title, cadence } of topics) {
    if (cadence === undefined) continue;
    const filed = sql<boolean>`document.summary->'court' IS NOT NULL`;
    const all = db
      .selectFrom("claim")
      .innerJoin("document", "document.id", "claim.document_id")
      .select([dayOf.as("day"), sql<string>`document.summary->>'source'`.as("source")])
      .where("claim.topic", "=", id)
      .where("claim.role", "=", "claim")
      .where(dayOf, "<=", on)
      .orderBy("day", "desc")
      .limit(1);
    const newest = await (cadence.of === "filings" ? all.where(filed) : all).executeTakeFirst();
    const silent =
      newest?.day == null ? null : Math.floor((Date.parse(on) - Date.parse(newest.day)) / dayMs);
    if (silent !== null && silent <= cadence.days) continue;
    const since = silent === null ? "yet" : `for ${silent} days, since ${newest?.day}`;
    const message = `${title}: no ${cadence.of === "filings" ? "filing" : "document"} with a value ${since}; one is due every ${cadence.days} days`;
    const sources = newest === undefined ? [] : [newest.source];
    alarms.push({ alarm: "past-cadence", topic: id, message, sources });
  }
  return alarms;
}

/** Which document stands for each input, and since when. */
const standing = sql`SELECT DISTINCT ON (input_id) holding.id, input_id, document_id, learned_at
  FROM recount.holding ORDER BY input_id, holding.id DESC`;

async function findReReleases(
  db: Kysely<LedgerTables>,
  { since }: AlarmsAsked,
): Promise<readonly Alarm[]> {
  const { rows } = await sql<{ readonly sources: readonly string[] }>`
    SELECT array_agg(input.source ORDER BY standing.id) AS sources
    FROM (${standing}) AS standing
    JOIN recount.document ON document.id = standing.document_id
    JOIN recount.input ON input.id = standing.input_id
    WHERE document.text_sha256 IS NOT NULL AND document.outcome IS NULL
    GROUP BY document.text_sha256
    HAVING count(*) > 1 AND max(standing.learned_at) >= ${since ?? "-infinity"}::timestamptz
    ORDER BY max(standing.id)`.execute(db);
  return rows.map(({ sources }) => {
    const message = `${sources.at(-1)} is word for word what ${sources[0]} was`;
    return { alarm: "re-release", message, sources };
  });
}

interface Paper {
  readonly series: string;
  readonly source: string;
  readonly figures: number;
  readonly tabled: boolean;
  readonly recent: boolean;
}

/** How often a paper must have come with a table before its absence tells anything. */
const fewest = 2;

/** The last of a series (an input's texts, a docket's papers of one kind) that lacks what all before it had. */
async function findGone(
  db: Kysely<LedgerTables>,
  { rulesVersion, since }: AlarmsAsked,
): Promise<readonly Alarm[]> {
  const { rows } = await sql<Paper>`
    WITH read AS (
      SELECT document.id, document.summary, json_array_length(figures) AS figures,
        figures::text LIKE '%"table/%' AS tabled
      FROM recount.document JOIN recount.extraction ON document_id = document.id
      WHERE rules_version = ${rulesVersion} AND document.outcome IS NULL),
    held AS (
      SELECT 'input ' || input_id AS series, holding.id AS place, holding.document_id, source, learned_at
      FROM recount.holding JOIN recount.input ON input.id = input_id),
    papers AS (
      SELECT series, lpad(place::text, 20, '0') AS place, source, figures, tabled, learned_at
      FROM held JOIN read ON read.id = held.document_id
      UNION ALL
      SELECT concat_ws(' ', 'docket', summary->'court'->>'docket', lower(summary->'court'->>'kind')),
        summary->'court'->>'filedAt', min(source), min(figures), bool_or(tabled), max(learned_at)
      FROM read JOIN held ON held.document_id = read.id
      WHERE summary->'court'->>'docket' IS NOT NULL AND summary->'court'->>'kind' IS NOT NULL
        AND summary->'court'->>'filedAt' IS NOT NULL
      GROUP BY read.id, 1, 2)
    SELECT series, source, figures, tabled,
      learned_at >= ${since ?? "-infinity"}::timestamptz AS recent
    FROM papers ORDER BY series COLLATE "C", place COLLATE "C", source COLLATE "C"`.execute(db);
  return [...Map.groupBy(rows, ({ series }) => series).values()].flatMap((papers) => {
    const [last] = papers.slice(-1);
    const before = papers.slice(0, -1);
    // An edited page is compared with what it was: once is enough.
    const enough = last?.series.startsWith("input ") ? 1 : fewest;
    if (last === undefined || last.figures > 0 || !last.recent || before.length < enough) return [];
    if (!before.every(({ tabled }) => tabled)) return [];
    const message = `${last.source} has no figures, where ${before.length === 1 ? "its text before" : `each of the ${before.length} papers before`} had a table of them`;
    return [
      { alarm: "figures-gone" as const, message, sources: papers.map(({ source }) => source) },
    ];
  });
}
