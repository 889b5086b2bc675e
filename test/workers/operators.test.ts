import { RetryError } from "@recount/ingest";
import { askHost, endVisit, listOperations, recordInputs, recordSchedules } from "@recount/store";
import {
  type Engine,
  failed,
  openEngine,
  plainIngest,
  reprocess,
  requeue,
  retryDelay,
  runPipeline,
  serveSight,
  status,
  versions,
} from "@recount/workers";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { layOut, topic } from "./papers.ts";
import { isSettled, standingWorker, until } from "./standing-worker.ts";

const tuning = { versions, attempts: 2, firstDelayMs: 5, lockMs: 60_000 };
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ dataDir: await freshDataDir(), tuning, now: () => now });
});
afterAll(() => engine?.close());
afterEach(async () => {
  await engine.queues.clear();
  for (const table of ["input", "document", "topic_basis", "schedule", "host"] as const) {
    await engine.ledger.db.deleteFrom(table).execute();
  }
});

const asked = { topics: [topic], on: "2030-06-01" };

describe("an operator", () => {
  it("requeues by reason, by name and from a stage, sees it before, and leaves a record", async () => {
    const place = layOut();
    await runPipeline({
      ...{ sources: [place.folder], topics: [topic], outDir: place.outDir, dataDir: "", engine },
      now: () => now,
    });
    const by = "Ann Operator";
    const how = { by, now: () => now };
    const stateOf = async (source: string) => {
      const { db } = engine.ledger;
      const row = db.selectFrom("input").select("state").where("source", "=", source);
      return (await row.executeTakeFirstOrThrow()).state;
    };
    const dry = await requeue(engine, { reason: "empty" }, { ...how, dryRun: true });
    expect(dry.ids).toHaveLength(1);
    expect(await stateOf("empty.txt")).toBe("failed");
    expect(await requeue(engine, { reason: "empty" }, how)).toEqual(dry);
    expect(await stateOf("empty.txt")).toBe("waiting");
    expect((await requeue(engine, { source: "pic%" }, how)).ids).toEqual([]);
    expect(
      (await requeue(engine, { source: "pic*" }, { ...how, from: "failed" })).ids,
    ).toHaveLength(1);
    expect(await stateOf("picture.txt")).toBe("fetched");
    const operations = await listOperations(engine.ledger.db, 10);
    expect(operations.map(({ command, done_by, asked }) => [command, done_by, asked])).toEqual([
      ["requeue", by, { which: { source: "pic*" }, from: "failed" }],
      ["requeue", by, { which: { reason: "empty" }, from: "fetch" }],
    ]);
    expect(operations[1]?.changed).toEqual(dry.ids);
  });

  it("has what older rules have read read again, and sees how the stages stand", async () => {
    const place = layOut();
    await runPipeline({
      ...{ sources: [place.folder], topics: [topic], outDir: place.outDir, dataDir: "", engine },
      now: () => now,
    });
    const { db } = engine.ledger;
    await db.updateTable("extraction").set({ rules_version: "older" }).execute();
    const dry = await reprocess(engine, { dryRun: true });
    expect(dry.ids).toHaveLength(4);
    const before = await status(engine, asked);
    expect(before.stages.parse).toMatchObject({ waiting: 0, failed: 2, oldest: null });
    expect(before.workers).toEqual([]);

    const worker = await standingWorker(engine, place);
    await until(async () => (await status(engine, asked)).workers.some(({ alive }) => alive));
    expect(await reprocess(engine, { by: "Ann Operator", now: () => now })).toEqual({
      ...dry,
      leftToWorkers: true,
    });
    await until(() => isSettled(engine, 7));
    expect((await reprocess(engine, { dryRun: true })).ids).toEqual([]);
    expect((await failed(engine)).map(({ code }) => code)).toEqual(["empty", "not-a-document"]);
    await worker.close();
  });
});

describe("a schedule", () => {
  const source = (folder: string) => ({
    ...{ name: "papers", places: [folder], refetchAfterMs: 1000 },
    rule: { cron: "0 6 * * *", timeZone: "America/New_York" } as const,
  });

  it("that has not fired for days is told of, put on anew, and caught up with once", async () => {
    const place = layOut();
    const { db } = engine.ledger;
    const papers = source(place.folder);
    await recordSchedules(db, new Map([["papers", JSON.stringify(papers.rule)]]));
    // As if every worker had been away.
    const { rows } = await engine.ledger.queuePool.query<{ now: Date }>(
      "UPDATE recount.schedule SET since = since - interval '9 days', fired_at = since - interval '5 days' RETURNING since AS now",
    );
    expect(rows).toHaveLength(1);
    const { alarms } = await status(engine, asked);
    expect(alarms.map(({ alarm, sources }) => [alarm, sources])).toEqual([
      ["schedule-silent", ["papers"]],
    ]);
    const worker = await standingWorker(engine, place, { settings: { schedules: [papers] } });
    await until(() => isSettled(engine, 7));
    const of = (message: string) => worker.said.filter((one) => one.message === message);
    expect(of("a schedule has not fired").map(({ fields }) => fields.source)).toEqual(["papers"]);
    const looks = of("done").filter(({ fields }) => fields.stage === "discover");
    expect(looks).toHaveLength(1);
    expect(
      (await status(engine, asked)).alarms.filter(({ alarm }) => alarm === "schedule-silent"),
    ).toEqual([]);
    // The next firing waits in the queue.
    expect((await engine.queues.counts()).discover).toMatchObject({ delayed: 1 });
    await worker.close();
  });

  it("is taken off with its source", async () => {
    const place = layOut({});
    const first = await standingWorker(engine, place, {
      settings: { schedules: [source(place.folder)] },
    });
    await first.close();
    expect((await engine.queues.counts()).discover).toMatchObject({ delayed: 1 });
    const second = await standingWorker(engine, place);
    await second.close();
    expect((await engine.queues.counts()).discover).toMatchObject({ delayed: 0 });
  });
});

describe("a host", () => {
  const hour = 3_600_000;
  const asking = (inputId: string, hasTurn = false) => ({
    ...{ inputId, hasTurn, gapMs: hour, atOnce: 1, holdMs: hour },
  });

  it("is asked by one after the other, each told once when to come back", async () => {
    const { db } = engine.ledger;
    const waits = [];
    for (const id of ["a", "b", "c"]) waits.push(await askHost(db, "court.example", asking(id)));
    expect(waits.map((ms) => Math.round(ms / hour))).toEqual([0, 1, 2]);
    // Another host is another matter.
    expect(await askHost(db, "news.example", asking("d"))).toBe(0);
  });

  it("has no more visitors at once than it should, and none while it asks to be left alone", async () => {
    const { db } = engine.ledger;
    expect(await askHost(db, "court.example", asking("a"))).toBe(0);
    expect(await askHost(db, "court.example", asking("b", true))).toBeGreaterThan(0);
    await endVisit(db, "court.example", { inputId: "a", leaveAloneMs: 5 * hour });
    const wait = await askHost(db, "court.example", asking("b", true));
    expect(Math.round(wait / hour)).toBe(5);
  });

  it("that throttles one page is left alone by all", async () => {
    const place = layOut();
    const { db } = engine.ledger;
    const urls = ["https://court.example/1", "https://court.example/2"];
    const inputs = urls.map((location) => ({ source: location, location }));
    await recordInputs(db, inputs, { runId: "test", now });
    const fetched: string[] = [];
    await standingWorker(engine, place, {
      ingest: {
        ...plainIngest,
        async fetchInput(input) {
          fetched.push(input.source);
          throw new RetryError("throttled", input.source, "too many requests (429)", hour);
        },
      },
      settings: { everyHost: { gapMs: 1, atOnce: 1 } },
    });
    await until(async () => ((await engine.queues.counts()).fetch.delayed ?? 0) === 2);
    expect(fetched).toHaveLength(1);
  });
});

describe("what a worker can be seen by", () => {
  it("says that it lives, what it waits for, what it has done, and shows the queues", async () => {
    const place = layOut();
    await recordInputs(engine.ledger.db, await plainIngest.discover(place.folder), {
      ...{ runId: "test", now },
    });
    const worker = await standingWorker(engine, place);
    await until(() => isSettled(engine, 7));
    let troubles: readonly string[] = [];
    const listen = { host: "127.0.0.1", port: 0 };
    const sight = await serveSight({ engine, troubles: () => troubles, ...listen });
    onTestFinished(() => sight.close());
    const get = async (path: string) => {
      const answer = await fetch(`${sight.url}${path}`);
      return { status: answer.status, text: await answer.text() };
    };
    expect((await get("/health/live")).status).toBe(200);
    expect((await get("/health/ready")).status).toBe(200);
    troubles = ["blobs: no space left on device"];
    expect(await get("/health/ready")).toEqual({
      ...{ status: 503, text: JSON.stringify({ ok: false, troubles }) },
    });
    const { text } = await get("/metrics");
    expect(text).toContain('recount_inputs{state="done"} 5');
    expect(text).toContain('recount_inputs{state="failed"} 2');
    expect(text).toContain('recount_jobs{stage="parse",state="waiting"} 0');
    expect(text).toContain("recount_troubles 1");
    expect((await get("/queues/")).text).toContain("Bull Dashboard");
    const { text: queues } = await get("/queues/api/queues");
    const shown: { queues: { name: string; readOnlyMode: boolean }[] } = JSON.parse(queues);
    expect(shown.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toContainEqual([
      ...["recount-parse", true],
    ]);
    await worker.close();
  });
});

describe("the wait after a failed try", () => {
  it("doubles, keeps to the server's word, and is not the same for all", () => {
    const waits = [1, 2, 3].map((attempt) => retryDelay(attempt, 1000, undefined, 1));
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(retryDelay(3, 1000, undefined, 0)).toBe(2000);
    expect(retryDelay(99, 1000, undefined, 1)).toBe(300_000);
    const asked = new RetryError("throttled", "x", "429", 7000);
    expect(retryDelay(1, 1000, asked, 0)).toBe(7000);
    expect(retryDelay(1, 1000, asked, 1)).toBe(7700);
  });
});
