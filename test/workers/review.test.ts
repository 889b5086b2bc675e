import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Snapshot } from "@recount/core";
import { listReviews } from "@recount/store";
import {
  diff,
  type Engine,
  NothingToCompareError,
  openEngine,
  ReviewError,
  review,
  runPipeline,
  versions,
  type Word,
  waiting,
} from "@recount/workers";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { contents, layOut, type Place, topic } from "./papers.ts";

const said = (day: string, count: number) =>
  `As of ${day}, 2030, ${count} claims had been filed after the ferry accident.\n`;
const topics = [topic];

let place: Place;
let dataDir: string;
beforeEach(async () => {
  place = layOut({
    "a.txt": said("March 4", 212),
    "b.txt": said("March 4", 240),
    "c.txt": "The court expects that 900 claims will be filed over the ferry by June 3, 2030.\n",
    "d.txt": said("April 8", 251),
  });
  dataDir = await freshDataDir();
});

async function open(rulesVersion = versions.rulesVersion): Promise<Engine> {
  const engine = await openEngine({
    ...{ dataDir, now: () => now },
    tuning: { versions: { ...versions, rulesVersion }, firstDelayMs: 5 },
  });
  onTestFinished(() => engine.close().catch(() => {}));
  return engine;
}

async function ingest(engine: Engine): Promise<readonly Snapshot[]> {
  const { folder, outDir } = place;
  const run = { sources: [folder], topics, outDir, dataDir: "", engine, now: () => now };
  return (await runPipeline(run)).topics[0]?.snapshots ?? [];
}

function say(engine: Engine, word: Omit<Word, "by" | "reason">, dryRun = false) {
  const { outDir } = place;
  const signed = { ...word, by: "Ann Reader", reason: "seen in the list" };
  return review(engine, signed, { topics, outDir, dryRun, now: () => now });
}

async function idOf(engine: Engine, value: number): Promise<string> {
  const rows = await engine.ledger.db.selectFrom("extraction").select("figures").execute();
  const found = rows.flatMap(({ figures }) => figures).find((figure) => figure.value === value);
  if (found === undefined) throw new Error(`no figure of ${value}`);
  return found.id;
}

const waits = async (engine: Engine, options = {}) =>
  (await waiting(engine, topics, options)).map(({ why, asOf, reason, figures }) => [
    ...[why, asOf, reason],
    ...figures.map(({ value }) => value),
  ]);

const published = () =>
  JSON.parse(contents(place.outDir)["snapshots/ferry-claims/2030-03-04.json"] ?? "null")
    ?.metrics[0];

it("lists what waits, takes a person's word, and publishes what it moves", async () => {
  const engine = await open();
  await ingest(engine);
  expect(await waits(engine)).toEqual([
    ["disputed", "2030-03-04", "no side is preferred", expect.any(Number), expect.any(Number)],
    ["held", "2030-06-03", "the source says it as projected", 900],
  ]);

  const before = contents(place.outDir);
  const wrong = (await idOf(engine, 240)).slice(0, 8);
  const trial = await say(engine, { figure: wrong, verdict: "rejected" }, true);
  expect(trial).toMatchObject({
    recorded: false,
    topics: [{ moves: [{ kind: "changed", before: { value: null }, after: { value: 212 } }] }],
  });
  expect(contents(place.outDir)).toEqual(before);
  expect(await listReviews(engine.ledger.db)).toEqual([]);

  await say(engine, { figure: wrong, verdict: "rejected" });
  expect(published()).toMatchObject({ value: 212, status: "single" });
  const held = await idOf(engine, 900);
  await say(engine, { figure: held, verdict: "rejected" });
  expect(await waits(engine)).toEqual([]);

  const right = await idOf(engine, 212);
  await say(engine, { figure: right, verdict: "corrected", value: 213 });
  expect(published()).toMatchObject({
    value: 213,
    sources: [{ review: { by: "Ann Reader", reason: "seen in the list", read: 212 } }],
  });
  // A run that reads nothing new publishes the same.
  const after = contents(place.outDir);
  await ingest(engine);
  expect(contents(place.outDir)).toEqual(after);
});

it("keeps a correction through other rules, and brings it back when its source is edited", async () => {
  const first = await open();
  await ingest(first);
  await say(first, { figure: await idOf(first, 240), verdict: "rejected" });
  await say(first, { figure: await idOf(first, 212), verdict: "corrected", value: 213 });
  await first.close();

  const next = await open("next");
  await expect(waits(next)).rejects.toThrow(/run "recount ingest" first/);
  await ingest(next);
  expect(published()).toMatchObject({ value: 213, sources: [{ review: { read: 212 } }] });
  expect((await waits(next)).map(([why]) => why)).toEqual(["held"]);

  writeFileSync(join(place.folder, "a.txt"), `Corrected on Friday.\n\n${said("March 4", 212)}`);
  await ingest(next);
  expect((await waits(next))[0]).toEqual([
    ...["returned", "2030-03-04"],
    ...["Ann Reader corrected it, and its evidence has moved since", 212],
  ]);
  expect(published()).toBeUndefined();

  const moved = (await waiting(next, topics))[0]?.figures[0]?.figureId ?? "";
  await say(next, { figure: moved, verdict: "confirmed" });
  expect(published()).toMatchObject({
    value: 212,
    sources: [{ review: { verdict: "confirmed" } }],
  });
});

it("holds a figure whose quote is not in its document, and vouches for none", async () => {
  const engine = await open();
  await ingest(engine);
  const id = await idOf(engine, 212);
  const { db } = engine.ledger;
  const [row] = await db
    .selectFrom("document")
    .select(["id", "parsed_sha256"])
    .where("summary", "is not", null)
    .where("id", "in", (e) =>
      e.selectFrom("input").select("document_id").where("source", "=", "a.txt"),
    )
    .execute();
  if (row === undefined) throw new Error("no document");
  const file = join(dataDir, "blobs", row.parsed_sha256.slice(0, 2), row.parsed_sha256);
  writeFileSync(file, JSON.stringify({ text: said("March 4", 221) }));
  expect((await waits(engine, { reread: true }))[0]).toEqual([
    ...["orphan", "2030-03-04", "its quote does not stand in the document", 212],
  ]);
  const snapshots = await ingest(engine);
  expect(snapshots[0]?.metrics[0]?.value).toBe(240);
  expect(snapshots[0]?.held).toMatchObject([{ figureId: id }]);
  await expect(say(engine, { figure: id, verdict: "confirmed" })).rejects.toThrow(ReviewError);
  await say(engine, { figure: id, verdict: "rejected" });
  expect((await waits(engine)).map(([why]) => why)).toEqual(["held"]);
});

it("takes no word on what is not there, on several at once, or that changes nothing", async () => {
  const engine = await open();
  await ingest(engine);
  const id = await idOf(engine, 212);
  const refused: readonly (readonly [Omit<Word, "by" | "reason">, RegExp])[] = [
    [{ figure: "nonsense", verdict: "confirmed" }, /is no figure's id/],
    [{ figure: "0000000000000000", verdict: "confirmed" }, /no figure has the id/],
    [{ figure: id, verdict: "corrected", value: 212 }, /read already/],
  ];
  for (const [word, message] of refused) {
    await expect(say(engine, word)).rejects.toThrow(message);
  }
  expect(await listReviews(engine.ledger.db)).toEqual([]);
});

it("says what other rules move before they do, and writes nothing", async () => {
  const engine = await open();
  await expect(diff(engine, { topics })).rejects.toThrow(NothingToCompareError);
  await ingest(engine);
  const { db } = engine.ledger;
  expect((await diff(engine, { topics })).topics).toMatchObject([{ documents: 4, moves: [] }]);

  // What older rules might have read: 212 as a round number, 251 on another day, and not 240.
  const rows = await db.selectFrom("extraction").selectAll().execute();
  for (const { document_id, figures } of rows) {
    const older = figures.flatMap((figure) => {
      if (figure.value === 240) return [];
      if (figure.value === 212) return [{ ...figure, quantifier: "approximately" as const }];
      const day = { date: "2030-04-09", precision: "day", basis: "stated" } as const;
      return figure.value === 251 ? [{ ...figure, asOf: day }] : [figure];
    });
    const row = { document_id, rules_version: "older", figures: JSON.stringify(older) };
    const rest = { dates: "[]", checks: "[]", numeral_counts: "{}", extracted_at: now };
    await db
      .insertInto("extraction")
      .values({ ...row, ...rest })
      .execute();
  }
  const files = contents(place.outDir);
  const found = await diff(engine, { topics, from: "older" });
  expect(found).toMatchObject({ from: "older", to: versions.rulesVersion });
  expect(
    found.topics[0]?.moves.map(({ kind, asOf, before, after }) => [
      ...[kind, asOf, before?.value, after?.value],
      ...[before?.sources[0]?.evidence.exact, after?.sources[0]?.evidence.exact],
    ]),
  ).toEqual([
    ["changed", "2030-03-04", 212, null, "212 claims", expect.stringMatching(/^2\d\d claims$/)],
    ["added", "2030-04-08", undefined, 251, undefined, "251 claims"],
    ["gone", "2030-04-09", 251, undefined, "251 claims", undefined],
  ]);
  expect(contents(place.outDir)).toEqual(files);
  const { length } = await db.selectFrom("extraction").select("document_id").execute();
  expect(length).toBe(8);
  await expect(diff(engine, { topics, from: "never" })).rejects.toThrow(/it has rules: .*older/);
});
