import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataError, RetryError } from "@recount/ingest";
import { listFailed, listWorkers, recordInputs } from "@recount/store";
import { failed, type Ingest, plainIngest, stageFunctions } from "@recount/workers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { engines, type OpenedEngine } from "./engines.ts";
import { contents, layOut, type Place, topic } from "./papers.ts";
import { isSettled, standingWorker, until } from "./standing-worker.ts";

const series =
  "metric,as_of,value,min,max,quantifier,unit,status\r\n" +
  "claims-filed,2030-03-04,212,212,212,exact,claim,single\r\n" +
  "claims-filed,2030-04-08,240,240,240,exact,claim,single\r\n" +
  "claims-filed,2030-05-06,251,251,251,exact,claim,single\r\n";

function seriesIn({ outDir }: Place): string | undefined {
  const folder = join(outDir, "snapshots");
  return existsSync(folder) ? contents(folder)["ferry-claims/series.csv"] : undefined;
}

describe.each(Object.entries(engines))("a standing worker: %s", (_, open) => {
  let opened: OpenedEngine;
  beforeAll(async () => {
    opened = await open(await freshDataDir());
  });
  afterAll(() => opened?.close());
  afterEach(async () => {
    const { ledger, queues } = opened.engine;
    await queues.clear();
    for (const table of [
      "input",
      "document",
      "topic_basis",
      "schedule",
      "host",
      "tally",
    ] as const) {
      await ledger.db.deleteFrom(table).execute();
    }
  });

  /** The papers of a folder, as the ledger has them before anybody works. */
  async function recordPapers({ folder }: Place): Promise<number> {
    const inputs = await plainIngest.discover(folder);
    const { db } = opened.engine.ledger;
    return (await recordInputs(db, inputs, { runId: "a run that died", now })).length;
  }

  const settled = (count: number) => until(() => isSettled(opened.engine, count));

  it("takes what the ledger wants and no queue holds to its outcome", async () => {
    const place = layOut();
    const count = await recordPapers(place);
    const worker = await standingWorker(opened.engine, place);
    await settled(count);
    expect(seriesIn(place)).toBe(series);
    const failures = await failed(opened.engine);
    expect(failures.map(({ source, code }) => [source, code])).toEqual([
      ["empty.txt", "empty"],
      ["picture.txt", "not-a-document"],
    ]);
    const parsed = worker.said.filter(({ fields }) => fields.stage === "parse");
    expect(parsed.every(({ fields }) => /^[0-9a-f]{64}$/.test(String(fields.document)))).toBe(true);
    await until(async () => (await listWorkers(opened.engine.ledger.db)).length === 1);
    await worker.close();
    expect(await listWorkers(opened.engine.ledger.db)).toEqual([]);
  });

  it("goes on where a worker died between writing a result and queuing the next stage", async () => {
    const place = layOut();
    const count = await recordPapers(place);
    const { ledger, blobs, tuning } = opened.engine;
    const rows = await ledger.db.selectFrom("input").select("id").execute();
    const deps = {
      ...{ db: ledger.db, blobs, ingest: plainIngest, versions: tuning.versions, topics: [topic] },
      ...{ shelf: opened.engine.shelf as never, runId: "died", now: () => now },
    };
    const next = [];
    for (const { id } of rows) next.push(...(await stageFunctions.fetch(deps, id)));
    // Of one document the text is written as well; what follows is known to nobody.
    await stageFunctions.parse(deps, next[0]?.id ?? "");
    await standingWorker(opened.engine, place);
    await settled(count);
    expect(seriesIn(place)).toBe(series);
  });

  it("reads once what is queued again and again, by however many", async () => {
    const place = layOut();
    const count = await recordPapers(place);
    const parsed: string[] = [];
    const counting: Ingest = {
      ...plainIngest,
      async parse(capture, bytes) {
        parsed.push(capture.sha256);
        return plainIngest.parse(capture, bytes);
      },
    };
    const one = await standingWorker(opened.engine, place, { ingest: counting });
    await standingWorker(opened.engine, place, { ingest: counting });
    const ids = (await opened.engine.ledger.db.selectFrom("input").select("id").execute()).map(
      ({ id }) => ({ stage: "fetch" as const, id }),
    );
    for (let times = 0; times < 5; times++) await opened.engine.queues.add(ids);
    await settled(count);
    // april.txt and its copy have the same bytes.
    expect(parsed.length).toBe(new Set(parsed).size);
    expect(new Set(parsed).size).toBe(count - 1);
    expect(seriesIn(place)).toBe(series);
    await one.close();
  });

  it("neither loses nor multiplies what is to be published while it publishes", async () => {
    const place = layOut({
      "march.txt": "As of March 4, 2030, 212 claims were filed over the ferry.\n",
    });
    await recordPapers(place);
    const worker = await standingWorker(opened.engine, place, { settings: { gatherMs: 1 } });
    const asks = 12;
    for (let times = 0; times < asks; times++) {
      await opened.engine.queues.add([{ stage: "publish", id: topic.id }]);
      writeFileSync(
        join(place.folder, `april-${times}.txt`),
        `As of April ${times + 1}, 2030, ${300 + times} claims were filed over the ferry.\n`,
      );
      await recordPapers(place);
    }
    await settled(asks + 1);
    await until(() => (seriesIn(place)?.split("\r\n").length ?? 0) === asks + 3);
    expect(seriesIn(place)).toContain(`claims-filed,2030-04-12,311,`);
    const published = worker.said.filter(({ fields }) => fields.stage === "publish");
    expect(published.length).toBeGreaterThan(0);
    await until(async () => {
      const { publish } = await opened.engine.queues.counts();
      return Object.values(publish).every((left) => left === 0);
    });
  });

  it("records what is wrong with a document or with our code, and goes on with the others", async () => {
    const place = layOut();
    const count = await recordPapers(place);
    const tries = new Map<string, number>();
    const flaky: Ingest = {
      ...plainIngest,
      async fetchInput(input, at) {
        tries.set(input.source, (tries.get(input.source) ?? 0) + 1);
        if (input.source === "mine.txt") throw new RetryError("down", input.source, "is down", 1);
        if (input.source === "may.html") throw new DataError("gone", input.source, "is gone");
        return plainIngest.fetchInput(input, at);
      },
      async parse(capture, bytes) {
        if (capture.source.includes("april")) throw new TypeError("a fault of the code");
        return plainIngest.parse(capture, bytes);
      },
    };
    await standingWorker(opened.engine, place, { ingest: flaky });
    await settled(count);
    const rows = await listFailed(
      opened.engine.ledger.db,
      opened.engine.tuning.versions.rulesVersion,
    );
    expect(rows.map(({ source, failure }) => [source, failure?.code, failure?.reason])).toEqual([
      ["april.txt", "machine", "unretryable"],
      ["copy-of-april.txt", "machine", "unretryable"],
      ["empty.txt", "empty", "data"],
      ["may.html", "gone", "data"],
      ["mine.txt", "down", "retries-exhausted"],
      ["picture.txt", "not-a-document", "data"],
    ]);
    expect(tries.get("mine.txt")).toBe(3);
    expect(seriesIn(place)).toContain("2030-03-04,212");
  });

  it("waits for a full disk, says so once, counts no try, and goes on by itself", async () => {
    const place = layOut();
    const count = await recordPapers(place);
    let full = true;
    let refused = 0;
    const { blobs } = opened.engine;
    const engine = {
      ...opened.engine,
      blobs: {
        ...blobs,
        async put(bytes: Uint8Array) {
          if (full) {
            refused += 1;
            throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
          }
          return blobs.put(bytes);
        },
      },
    };
    const worker = await standingWorker(engine, place);
    await until(() => refused > 12);
    expect(worker.troubles()).toEqual(["blobs: no space left on device"]);
    full = false;
    await settled(count);
    expect(seriesIn(place)).toBe(series);
    await until(() => worker.troubles().length === 0);
    const errors = worker.said.filter(({ level }) => level === "error");
    expect(errors.map(({ fields, message }) => [fields.trouble, message])).toEqual([
      ["blobs: no space left on device", "pauses until that is mended"],
    ]);
    expect((await failed(opened.engine)).map(({ source }) => source)).toEqual([
      "empty.txt",
      "picture.txt",
    ]);
  });
});
