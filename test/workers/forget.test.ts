import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change, Snapshot } from "@recount/core";
import { recordDeliveries, recordReview } from "@recount/store";
import {
  allowForgotten,
  type Engine,
  failed,
  forget,
  forgottenLog,
  openEngine,
  plainIngest,
  runPipeline,
} from "@recount/workers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { contents, layOut, type Place, topic } from "./papers.ts";

const secret = "Zebediah Quillfeather";
const papers = {
  "march.txt": "As of March 4, 2030, 212 claims had been filed after the ferry accident.\n",
  "sealed.txt": `As of April 8, 2030, 240 claims had been filed after the ferry accident, by ${secret} and others.\n`,
  "may.txt": "As of May 6, 2030, 251 claims had been filed after the ferry accident.\n",
};
const word = { by: "Ann Clerk", reason: "sealed by order of 3 May" };
const sha = /^[0-9a-f]{64}$/;

let dataDir: string;
let engine: Engine;
let place: Place;
beforeEach(async () => {
  dataDir = await freshDataDir();
  engine = await openEngine({ dataDir, now: () => now });
  place = layOut(papers);
});
afterEach(() => engine.close());

function run() {
  return runPipeline({
    ...{ sources: [place.folder], topics: [topic], outDir: place.outDir, dataDir: "" },
    ...{ engine, ingest: plainIngest, now: () => now },
  });
}

function options() {
  return { topics: [topic], outDir: place.outDir, now: () => now };
}

async function idOf(name: string): Promise<string> {
  const row = await engine.ledger.db
    .selectFrom("input")
    .select("document_id")
    .where("source", "=", name)
    .executeTakeFirstOrThrow();
  return row.document_id ?? "";
}

/** Files under a folder that hold these words in their very bytes. */
function holding(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words));
}

function outcomes(report: Awaited<ReturnType<typeof run>>) {
  return report.inputs.map(({ source, state, failure }) => [source, failure?.code ?? state]);
}

it("leaves nothing of a document in the ledger's files, the blobs and what is published", async () => {
  await run();
  const id = await idOf("sealed.txt");
  const [{ figures }] = await engine.ledger.db
    .selectFrom("extraction")
    .select("figures")
    .where("document_id", "=", id)
    .execute()
    .then(([row]) => [row ?? { figures: [] }] as const);
  const [figure] = figures;
  const evidence = figure?.evidence ?? { exact: "", prefix: "", suffix: "", start: 0, end: 0 };
  const { db } = engine.ledger;
  await recordReview(
    db,
    {
      ...{ documentId: id, figureId: figure?.id ?? "", verdict: "confirmed", by: "Ann", at: now },
      evidence: { ...evidence, suffix: ` by ${secret}` },
      ...{ reason: `as ${secret} says`, read: { asWritten: "240", value: 240 } as never },
    },
    "x",
  );
  const changes = [
    { metric: "claims-filed", asOf: "2030-04-08", value: 240, documents: [id] },
    { metric: "claims-filed", asOf: "2030-03-04", value: 212, documents: [] },
  ];
  const body = JSON.stringify({ data: { changes, omitted: 0, note: "" } });
  await recordDeliveries(db, ["hook"], { topic: topic.id, body, now });
  await db.selectFrom("review").selectAll().execute();
  expect(holding(dataDir, secret).length).toBeGreaterThan(2);

  const dry = await forget(
    engine,
    { id: id.slice(0, 12), ...word },
    { ...options(), dryRun: true },
  );
  expect(dry).toMatchObject({ forgotten: false, figures: 1, reviews: 1, stay: [] });
  expect(dry.topics).toEqual([{ topic: topic.id, days: ["2030-04-08"] }]);
  expect(await idOf("sealed.txt")).toBe(id);

  const done = await forget(engine, { id: id.slice(0, 12), ...word }, options());
  expect(done).toMatchObject({ forgotten: true, blobs: 2, remains: [] });
  // While the process still holds the database, and after.
  expect(holding(dataDir, secret)).toEqual([]);
  expect(holding(place.outDir, secret)).toEqual([]);
  const files = contents(join(place.outDir, "snapshots", topic.id));
  expect(Object.keys(files)).not.toContain("2030-04-08.json");
  const told: readonly Change[] = JSON.parse(files["changes.json"] ?? "");
  expect(told.filter(({ asOf }) => asOf === "2030-04-08")).toEqual([
    {
      ...{ metric: "claims-filed", title: "Claims filed", asOf: "2030-04-08", value: null },
      ...{ cause: "forgotten", instead: [], insteadCount: 0, documents: [], documentCount: 0 },
    },
  ]);
  const may: Snapshot = JSON.parse(files["2030-05-06.json"] ?? "");
  expect(may.metrics[0]).toMatchObject({
    value: 251,
    previous: { asOf: "2030-03-04", value: 212 },
  });
  const deliveries = await db.selectFrom("delivery").select("body").execute();
  expect(deliveries.map((row) => JSON.parse(row.body).data)).toMatchObject([
    { changes: [{ value: 212 }], omitted: 1 },
  ]);
  expect(await forgottenLog(engine)).toMatchObject([
    {
      document_id: id,
      forgotten_by: "Ann Clerk",
      reason: word.reason,
      words_sha256: expect.stringMatching(sha),
    },
  ]);
  await engine.close();
  expect(holding(dataDir, secret)).toEqual([]);
  engine = await openEngine({ dataDir, now: () => now });
  expect((await forgottenLog(engine))[0]?.finished_at).not.toBeNull();
});

it("does not take in again what was forgotten: not its bytes, not its text, not another text at its place", async () => {
  await run();
  const id = await idOf("sealed.txt");
  await forget(engine, { id, ...word }, options());
  const before = contents(place.outDir);
  expect(outcomes(await run())).toEqual([
    ["march.txt", "done"],
    ["may.txt", "done"],
    ["sealed.txt", "forgotten"],
  ]);
  // Other bytes around the same text, under another name.
  writeFileSync(join(place.folder, "copy.txt"), `\ufeff${papers["sealed.txt"]}\n\n`);
  writeFileSync(join(place.folder, "sealed.txt"), `${papers["sealed.txt"]} Or so.`);
  expect(outcomes(await run())).toEqual([
    ["copy.txt", "forgotten"],
    ["march.txt", "done"],
    ["may.txt", "done"],
    ["sealed.txt", "forgotten"],
  ]);
  expect((await failed(engine)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^it was forgotten on 2030-01-02 by Ann Clerk and is not taken in again/),
    expect.stringMatching(/^what came from here was forgotten .* says something else now/),
  ]);
  expect(contents(place.outDir)).toEqual(before);
  expect(holding(join(dataDir, "blobs"), secret)).toEqual([]);

  await allowForgotten(engine, { id: id.slice(0, 8), by: "Ann Clerk", now: () => now });
  expect(outcomes(await run()).map(([, code]) => code)).toEqual(["done", "done", "done", "done"]);
});

it("keeps an earlier text of a page replaced, when the text that replaced it is forgotten", async () => {
  writeFileSync(join(place.folder, "sealed.txt"), papers["sealed.txt"].replace("240", "239"));
  await run();
  writeFileSync(join(place.folder, "sealed.txt"), papers["sealed.txt"]);
  await run();
  const first = contents(place.outDir)["snapshots/ferry-claims/2030-04-08.json"] ?? "";
  expect(JSON.parse(first).metrics[0]).toMatchObject({ value: 240 });
  const done = await forget(engine, { id: await idOf("sealed.txt"), ...word }, options());
  expect(done.stay).toHaveLength(1);
  const after = contents(place.outDir)["snapshots/ferry-claims/2030-04-08.json"] ?? "null";
  expect(JSON.parse(after)?.metrics?.[0]?.value ?? null).toBeNull();
  expect((await failed(engine)).map(({ code }) => code)).toEqual(["forgotten"]);
});

it("refuses an id that names none or an input, and a topic that could not be published anew", async () => {
  await run();
  const id = await idOf("sealed.txt");
  const [input] = (await run()).inputs.filter(({ source }) => source === "sealed.txt");
  await expect(forget(engine, { id: "abc", ...word }, options())).rejects.toThrow(
    "no document's id",
  );
  await expect(forget(engine, { id: "0".repeat(64), ...word }, options())).rejects.toThrow(
    "the ledger has no document",
  );
  await expect(forget(engine, { id: input?.id ?? "", ...word }, options())).rejects.toThrow(
    `is an input, through which came the documents ${id}`,
  );
  await expect(forget(engine, { id, ...word }, { ...options(), topics: [] })).rejects.toThrow(
    "ferry-claims, whose topic file is not here",
  );
  expect(await forgottenLog(engine)).toEqual([]);
});
