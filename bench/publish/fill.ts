import { join } from "node:path";
import { type Figure, readTopic } from "@recount/core";
import {
  inputIdOf,
  type Ledger,
  openFolderBlobs,
  openFolderShelf,
  openLedger,
  publishTopic,
  recordDocument,
  recordExtraction,
  recordFetched,
  recordInputs,
  settle,
  sha256Of,
} from "@recount/store";
import { documentOf } from "../../test/document-of.ts";

export const now = "2030-01-02T03:04:05Z";
const rulesVersion = "bench";
const parserVersion = "bench";

const topic = readTopic(
  `id: ferry-claims
title: Claims after the ferry accident
about: { any: ["ferry"] }
metrics:
  - { id: filed, title: Filed, unit: claim, series: stock, match: { units: [claim], all: [filed] } }
  - { id: paid, title: Paid, unit: claim, series: stock, match: { units: [claim], all: [paid] } }
`,
  "ferry-claims.yaml",
);

/** How the documents of a ledger stand to the topic that is published. */
export interface Mix {
  /** Whether they are about the topic at all. */
  readonly concerns: boolean;
  /** How many of them give the topic a value. */
  readonly stating: (documents: number) => number;
}

/** The days that documents speak of: what is published stays as large, however many there are. */
const days = 200;

export interface FilledLedger {
  readonly ledger: Ledger;
  /** Publishes one more document, and gives the milliseconds that it took. */
  publishOneMore(): Promise<number>;
}

/** A ledger as many runs would have left it, written at once and published. */
export async function fillLedger(
  folder: string,
  documents: number,
  mix: Mix,
): Promise<FilledLedger> {
  const ledger = await openLedger({ directory: join(folder, "ledger") }, now);
  const { db, queuePool } = ledger;
  const place = {
    ...{ db, blobs: openFolderBlobs(join(folder, "blobs")) },
    shelf: openFolderShelf(join(folder, "out")),
  };
  await publishTopic(place, topic, { rulesVersion, now });
  for (const statement of statements(documents, mix)) await queuePool.query(statement);
  await publishTopic(place, topic, { rulesVersion, now });
  let more = 0;
  return {
    ledger,
    async publishOneMore() {
      await give(place, more++);
      const before = performance.now();
      await publishTopic(place, topic, { rulesVersion, now });
      return performance.now() - before;
    },
  };
}

function figureOf(id: string, metric: string, value: number, day: string): Figure {
  return {
    ...{ id, kind: "count", asWritten: String(value), value, min: value, max: value },
    ...{ quantifier: "exact", unit: "claim", unitText: "claims", stance: "asserted" },
    qualifiers: [{ text: metric, start: 0, end: metric.length }],
    asOf: { date: day, precision: "day", basis: "stated" },
    evidence: { exact: String(value), prefix: " ", suffix: " claims", start: 20, end: 23 },
    ...{ ruleIds: [], confidence: "high" },
  };
}

/**
 * Fills the tables as the stages and a publication would. Other figures of a document match nothing. The two metrics take
 * turns by day, so that a new day of the one carries on what was last said of the other.
 */
function statements(documents: number, { concerns, stating }: Mix): readonly string[] {
  const figure = JSON.stringify(figureOf("@id", "@metric", 212, "@day"));
  const idle = JSON.stringify(figureOf("@idle", "withdrawn", 212, "2030-01-01"));
  const every = Math.max(1, Math.floor(documents / stating(documents)));
  const noters = ["extraction", "holding"].map((table) => `ALTER TABLE recount.${table}`);
  return [
    // What the topic would note of each row is written below.
    ...noters.map((table) => `${table} DISABLE TRIGGER USER`),
    `CREATE TEMP TABLE filling AS SELECT n, encode(sha256(n::text::bytea), 'hex') AS id,
      n % ${every} = 0 AS states,
      CASE WHEN n / ${every} % 2 = 0 THEN 'filed' ELSE 'paid' END AS metric,
      to_char(date '2028-01-01' + (n / ${every}) % ${days}, 'YYYY-MM-DD') AS day
      FROM generate_series(0, ${documents - 1}) AS n`,
    `INSERT INTO recount.document SELECT id,
      json_build_object('id', id, 'source', 'paper-' || n, 'mediaType', 'text/plain'),
      'text/plain', NULL, '${parserVersion}', id, '${now}' FROM filling`,
    `INSERT INTO recount.input (id, source, location, state, content_sha256, document_id, run_id, first_seen_at, updated_at)
      SELECT id, 'paper-' || n, 'paper-' || n, 'done', id, id, 'fill', '${now}', '${now}' FROM filling`,
    `INSERT INTO recount.document_topic
      SELECT id, '${topic.id}', '${sha256Of(JSON.stringify(topic.about))}', ${concerns} OR states FROM filling`,
    `INSERT INTO recount.extraction (document_id, rules_version, figures, dates, checks, numeral_counts, extracted_at, astray)
      SELECT id, '${rulesVersion}', ('[' || CASE WHEN states THEN
        replace(replace(replace('${figure}', '@id', substr(id, 1, 16)), '@day', day), '@metric', metric) || ','
        ELSE '' END ||
        replace('${idle}', '@idle', substr(id, 17, 16)) || ']')::json,
        '[]', '[]', '{}', '${now}', '[]' FROM filling`,
    `INSERT INTO recount.holding (input_id, document_id, learned_at) SELECT id, id, '${now}' FROM filling`,
    // As the topic would have noted them: reading a hundred thousand is what the ledger saves.
    `INSERT INTO recount.claim SELECT '${topic.id}', id, substr(id, 1, 16), metric, day, 'claim'
      FROM filling WHERE states`,
    ...noters.map((table) => `${table} ENABLE TRIGGER USER`),
    "DROP TABLE filling",
    "ANALYZE",
  ];
}

type Place = Parameters<typeof publishTopic>[0];

async function give({ db, blobs }: Place, at: number): Promise<void> {
  const day = new Date(Date.parse("2029-01-01") + at * 86_400_000).toISOString().slice(0, 10);
  const text = `After the ferry fire ${300 + at} claims were filed`;
  const id = sha256Of(text);
  const input = { source: `new-${at}`, location: `new-${at}` };
  await recordInputs(db, [input], { runId: "more", now });
  await recordFetched(db, inputIdOf(input), {
    sha256: id,
    capture: { ...input, sha256: id, size: 1 },
    now,
  });
  await recordDocument({ db, blobs }, documentOf(text), { parserVersion, rulesVersion, now });
  const figure = figureOf(id.slice(0, 16), "filed", 300 + at, day);
  const evidence = { ...figure.evidence, start: 21, end: 24 };
  const extraction = { numerals: [], figures: [{ ...figure, evidence }], dates: [], checks: [] };
  await recordExtraction(db, id, { extraction, rulesVersion, now });
  await settle(db, id, { parserVersion, rulesVersion, now });
}
