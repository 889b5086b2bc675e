import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSnapshots } from "@recount/core";
import { DataError, RetryError } from "@recount/ingest";
import { listEntries } from "@recount/store";
import { failed, type Ingest, plainIngest, requeue, runPipeline, status } from "@recount/workers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { engines, type OpenedEngine } from "./engines.ts";
import { contents, layOut, type Place, topic } from "./papers.ts";

const series =
  "metric,as_of,value,min,max,quantifier,unit,status\r\n" +
  "claims-filed,2030-03-04,212,212,212,exact,claim,single\r\n" +
  "claims-filed,2030-04-08,240,240,240,exact,claim,single\r\n" +
  "claims-filed,2030-05-06,251,251,251,exact,claim,single\r\n";

describe.each(Object.entries(engines))("the pipeline: %s", (_, open) => {
  let opened: OpenedEngine;
  beforeAll(async () => {
    opened = await open(await freshDataDir());
  });
  afterAll(() => opened?.close());

  interface Circumstances {
    readonly ingest?: Ingest;
    readonly signal?: AbortSignal;
    readonly at?: string;
  }

  function run(place: Place, { ingest = plainIngest, signal, at = now }: Circumstances = {}) {
    return runPipeline({
      ...{ sources: [place.folder], topics: [topic], outDir: place.outDir, dataDir: "" },
      ...{ engine: opened.engine, ingest, now: () => at },
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** No test sees another's papers. */
  async function forget(): Promise<void> {
    await opened.engine.ledger.db.deleteFrom("input").execute();
    await opened.engine.ledger.db.deleteFrom("document").execute();
  }
  afterEach(forget);

  it("gives every input one outcome and publishes what could be read of the topic", async () => {
    const place = layOut();
    const report = await run(place);
    const outcomes = report.inputs.map(({ source, state, failure }) => [
      source,
      failure === null ? state : failure.code,
    ]);
    expect(outcomes).toEqual([
      ["april.txt", "done"],
      ["copy-of-april.txt", "done"],
      ["empty.txt", "empty"],
      ["march.txt", "done"],
      ["may.html", "done"],
      ["mine.txt", "done"],
      ["picture.txt", "not-a-document"],
    ]);
    expect(contents(join(place.outDir, "snapshots"))["ferry-claims/series.csv"]).toBe(series);
    const { queues } = await status(opened.engine, { topics: [topic], on: "2030-06-01" });
    expect(
      Object.values(queues)
        .flatMap(Object.values)
        .every((count) => count === 0),
    ).toBe(true);

    const before = contents(place.outDir);
    const again = await run(place);
    expect(again.topics[0]?.files.map(({ state }) => state)).toEqual(
      again.topics[0]?.files.map(() => "unchanged"),
    );
    expect(contents(place.outDir)).toEqual(before);
  });

  it("tries again what the machine failed at, and records what stays broken", async () => {
    const place = layOut();
    const tries = new Map<string, number>();
    const flaky: Ingest = {
      ...plainIngest,
      async fetchInput(input, fetchedAt) {
        const count = (tries.get(input.source) ?? 0) + 1;
        tries.set(input.source, count);
        if (input.source === "march.txt" && count < 3)
          throw new RetryError("busy", input.source, "the server is busy", 1);
        if (input.source === "mine.txt") throw new RetryError("down", input.source, "is down", 1);
        if (input.source === "may.html") throw new DataError("gone", input.source, "is gone");
        return plainIngest.fetchInput(input, fetchedAt);
      },
      async parse(capture, bytes) {
        if (capture.source.includes("april")) throw new TypeError("a fault of the code");
        return plainIngest.parse(capture, bytes);
      },
    };
    const report = await run(place, { ingest: flaky });
    const failures = (await failed(opened.engine)).map(
      ({ source, stage, code, reason, attempts, message }) =>
        [source, stage, code, reason, attempts, message] as const,
    );
    expect(failures).toEqual([
      ["april.txt", "parse", "machine", "unretryable", 1, "a fault of the code"],
      ["copy-of-april.txt", "parse", "machine", "unretryable", 1, "a fault of the code"],
      ["empty.txt", "parse", "empty", "data", 1, "is empty; fetch it again"],
      ["may.html", "fetch", "gone", "data", 1, "is gone"],
      ["mine.txt", "fetch", "down", "retries-exhausted", 3, "is down"],
      ["picture.txt", "parse", "not-a-document", "data", 1, "is not a document: a PNG image"],
    ]);
    expect(tries.get("march.txt")).toBe(3);
    expect(report.topics[0]?.snapshots.map(({ asOf }) => asOf)).toEqual(["2030-03-04"]);

    writeFileSync(
      join(place.folder, "empty.txt"),
      "As of June 3, 2030, 260 ferry claims had been filed.\n",
    );
    const mended = await requeue(opened.engine, "all", {
      run: { topics: [topic], outDir: place.outDir, ingest: plainIngest, now: () => now },
    });
    expect(mended.ids).toHaveLength(6);
    // Those made anew: what March says was published before.
    expect(mended.report?.topics[0]?.snapshots.map(({ asOf }) => asOf)).toEqual([
      ...["2030-04-08", "2030-05-06", "2030-06-03"],
    ]);
    expect(Object.keys(contents(join(place.outDir, "snapshots")))).toContain(
      "ferry-claims/2030-03-04.json",
    );
    expect((await failed(opened.engine)).map(({ source }) => source)).toEqual(["picture.txt"]);
  });

  it("keeps what is done when it is stopped, and comes to the same", async () => {
    const place = layOut();
    await run(place);
    const undisturbed = contents(place.outDir);
    await forget();
    rmSync(place.outDir, { recursive: true });

    const stop = new AbortController();
    let parsed = 0;
    const stopping: Ingest = {
      ...plainIngest,
      async parse(capture, bytes) {
        parsed += 1;
        if (parsed === 2) stop.abort();
        return plainIngest.parse(capture, bytes);
      },
    };
    const stopped = await run(place, { ingest: stopping, signal: stop.signal });
    expect(stopped.aborted).toBe(true);
    expect(stopped.topics).toEqual([]);
    const rest = await run(place);
    expect(rest.aborted).toBe(false);
    expect(contents(place.outDir)).toEqual(undisturbed);
  });

  it("puts what an edited document says now in the place of what it said, and remembers both", async () => {
    const place = layOut({
      "march.txt": "As of March 4, 2030, 212 claims were filed over the ferry.\n",
    });
    const path = join(place.folder, "march.txt");
    await run(place, { at: "2030-03-05T00:00:00Z" });
    writeFileSync(path, "As of March 4, 2030, 221 claims were filed over the ferry.\n");
    const edited = await run(place, { at: "2030-03-09T00:00:00Z" });
    expect(edited.inputs).toHaveLength(1);
    expect(edited.topics[0]?.snapshots[0]?.metrics[0]).toMatchObject({
      value: 221,
      preferredBecause: "what the source says now before what it said earlier",
      conflicts: [{ type: "superseded", values: [{ value: 221 }, { value: 212 }] }],
    });
    const valueAt = async (learnedAt: string) => {
      const { ledger, blobs, tuning } = opened.engine;
      const asked = { rulesVersion: tuning.versions.rulesVersion, learnedAt };
      const entries = await listEntries({ db: ledger.db, blobs }, topic, asked);
      return buildSnapshots(topic, entries)[0]?.metrics[0]?.value;
    };
    expect(await valueAt("2030-03-04T00:00:00Z")).toBeUndefined();
    expect(await valueAt("2030-03-06T00:00:00Z")).toBe(212);
    expect(await valueAt("2030-03-10T00:00:00Z")).toBe(221);

    // A page that cannot be read any more takes nothing back.
    writeFileSync(path, "");
    const emptied = await run(place, { at: "2030-03-12T00:00:00Z" });
    expect(emptied.inputs).toMatchObject([{ failure: { code: "empty" } }]);
    expect(emptied.topics[0]?.snapshots[0]?.metrics[0]).toMatchObject({ value: 221 });
  });

  it("takes other bytes around the same text for no revision", async () => {
    const page = (advertisement: string) =>
      `<html><body><article><h1>Ferry claims</h1><p>As of March 4, 2030, 212 claims were filed over the ferry, the clerk of the court said on Monday.</p><p>The company has until the summer to answer all of them, according to the calendar of the court.</p></article><!-- ${advertisement} --></body></html>`;
    const place = layOut({ "story.html": page("buy soap") });
    await run(place);
    const before = contents(place.outDir);
    writeFileSync(join(place.folder, "story.html"), page("buy shoes"));
    const again = await run(place);
    expect(again.inputs).toMatchObject([{ state: "done", figures: 1 }]);
    expect(contents(place.outDir)).toEqual(before);
  });

  it("reads what an edited document said before under newer rules as well", async () => {
    const place = layOut({
      "a.txt": "As of March 4, 2030, 212 claims were filed over the ferry.\n",
    });
    await run(place);
    writeFileSync(
      join(place.folder, "a.txt"),
      "As of March 4, 2030, 221 claims were filed over the ferry.\n",
    );
    await run(place);
    const { ledger } = opened.engine;
    // As if both had been read by older rules only.
    await ledger.db.updateTable("extraction").set({ rules_version: "older" }).execute();
    const newer = await run(place);
    expect(newer.topics[0]?.snapshots[0]?.metrics[0]?.conflicts).toMatchObject([
      { type: "superseded", cause: "source corrected", values: [{ value: 221 }, { value: 212 }] },
    ]);
  });

  it("holds back what an edited document no longer says at all", async () => {
    const place = layOut({
      "march.txt": "As of March 4, 2030, 212 claims were filed over the ferry.\n",
      "april.txt": "As of April 8, 2030, 240 claims were filed over the ferry.\n",
    });
    await run(place);
    writeFileSync(join(place.folder, "april.txt"), "The ferry company gave no number of claims.\n");
    const report = await run(place);
    expect(report.topics[0]?.snapshots.map(({ asOf }) => asOf)).toEqual(["2030-03-04"]);
  });
});
