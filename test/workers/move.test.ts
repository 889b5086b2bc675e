import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ledger, openLedger, recordReview } from "@recount/store";
import { type Engine, forget, move, openEngine, plainIngest, runPipeline } from "@recount/workers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Postgres, providePostgres } from "../provide-postgres.ts";
import { freshDataDir, now } from "../store/embedded.ts";
import { contents, layOut, topic } from "./papers.ts";

const place = layOut();
let dataDir: string;
let server: Postgres;
beforeAll(async () => {
  dataDir = await freshDataDir();
  server = await providePostgres();
  const engine = await openEngine({ dataDir, now: () => now });
  await run(engine, place.outDir);
  await review(engine);
  await forget(engine, { id: await idOf(engine, "may.html"), by: "Ann", reason: "" }, options());
  await run(engine, place.outDir);
  await engine.close();
}, 240_000);
afterAll(() => server?.stop());

function options() {
  return { topics: [topic], outDir: place.outDir, now: () => now };
}

function run(engine: Engine, outDir: string) {
  return runPipeline({
    ...{ sources: [place.folder], topics: [topic], outDir, dataDir: "", engine },
    ...{ ingest: plainIngest, now: () => now },
  });
}

async function idOf({ ledger }: Engine, name: string): Promise<string> {
  const inputs = ledger.db.selectFrom("input").select("document_id").where("source", "=", name);
  return (await inputs.executeTakeFirstOrThrow()).document_id ?? "";
}

async function review(engine: Engine): Promise<void> {
  const documentId = await idOf(engine, "march.txt");
  const row = await engine.ledger.db
    .selectFrom("extraction")
    .select("figures")
    .where("document_id", "=", documentId)
    .executeTakeFirstOrThrow();
  const { id: figureId = "", evidence } = row.figures[0] ?? {};
  const { exact = "", prefix = "", suffix = "", start = 0, end = 0 } = evidence ?? {};
  await recordReview(
    engine.ledger.db,
    {
      ...{ documentId, figureId, verdict: "corrected", value: 213, by: "Ann", at: now },
      evidence: { exact, prefix, suffix, start, end },
      ...{ reason: "the clerk says so", read: row.figures[0] as never },
    },
    engine.tuning.versions.rulesVersion,
  );
}

async function rowsOf({ db }: Ledger): Promise<unknown> {
  const tables = ["input", "document", "extraction", "holding", "review", "claim"] as const;
  const rows = [];
  for (const table of tables) {
    const all = await db.selectFrom(table).selectAll().execute();
    rows.push([table, all.map((row) => JSON.stringify(row)).sort()]);
  }
  return rows;
}

it("takes all tables over, and publishes from both to the very same bytes", async () => {
  const source = await openLedger({ directory: dataDir }, now);
  const before = await rowsOf(source);
  await source.close();

  const moved = await move({ dataDir, databaseUrl: server.url, now: () => now });
  const counts = Object.fromEntries(moved.map(({ table, rows }) => [table, rows]));
  expect(counts).toMatchObject({ review: 1, forgotten: 1, forgotten_change: 1, delivery: 0 });
  expect(counts.document).toBeGreaterThan(3);
  const after = await openLedger({ directory: dataDir }, now);
  expect(await rowsOf(after)).toEqual(before);
  await after.close();

  const engine = await openEngine({
    ...{ dataDir, environment: { databaseUrl: server.url }, now: () => now },
  });
  expect(await rowsOf(engine.ledger)).toEqual(before);
  const other = `${place.outDir}-server`;
  await run(engine, other);
  expect(contents(other)).toEqual(contents(place.outDir));

  // Numbers and triggers go on: what is new is published as it is from the embedded ledger.
  writeFileSync(
    join(place.folder, "june.txt"),
    "As of June 3, 2030, 260 claims had been filed after the ferry accident.\n",
  );
  await run(engine, other);
  await engine.close();
  const embedded = await openEngine({ dataDir, now: () => now });
  await run(embedded, place.outDir);
  await embedded.close();
  expect(Object.keys(contents(other))).toContain("snapshots/ferry-claims/2030-06-03.json");
  expect(contents(other)).toEqual(contents(place.outDir));
});

it("refuses a database that has a ledger with rows, a folder without one, and one that is held", async () => {
  const url = server.url;
  await expect(move({ dataDir, databaseUrl: url, now: () => now })).rejects.toThrow(
    /the ledger at DATABASE_URL is not empty \(its table "\w+" has rows\)/,
  );
  await expect(move({ dataDir: place.folder, databaseUrl: url })).rejects.toThrow(
    "there is no embedded ledger",
  );
  const holder = await openLedger({ directory: dataDir, command: "recount worker" }, now);
  await expect(move({ dataDir, databaseUrl: url })).rejects.toThrow(
    `in use by process ${process.pid} (recount worker`,
  );
  await holder.close();
});

it("leaves an empty ledger empty where something goes wrong on the way", async () => {
  const fresh = await providePostgres();
  try {
    const ledger = await openLedger({ databaseUrl: fresh.url }, now);
    await ledger.queuePool.query("ALTER TABLE recount.review ADD CHECK (reviewed_by <> 'Ann')");
    await expect(move({ dataDir, databaseUrl: fresh.url, now: () => now })).rejects.toThrow(
      "violates check constraint",
    );
    expect(await ledger.db.selectFrom("document").select("id").execute()).toEqual([]);
    await ledger.close();
  } finally {
    await fresh.stop();
  }
});
