import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Snapshot } from "@recount/core";
import { expect, it } from "vitest";
import { listSamples } from "../samples/read-sample.ts";
import { contents } from "../workers/papers.ts";
import { emptyFolder, recount, samples, startRecount, topics } from "./run-recount.ts";

const ingest = ["ingest", samples, "--topics", topics];
const count = listSamples().length;
const undisturbed = emptyFolder();

/** The figures of the public record that must stand as values, by metric and day. */
const standing = [
  ["children-in-custody", "2018-08-16", 565],
  ["children-in-custody", "2018-08-23", 528],
  ["children-in-custody", "2018-08-30", 497],
  ["children-in-custody", "2018-09-07", 416],
  ["children-reunified", "2018-08-30", 1937],
  ["deported-parents-with-child-in-custody", "2018-08-30", 322],
  ["children-discharged", "2018-10-15", 2363],
  ["parents-leaning", "2018-08-23", 183],
] as const;

function snapshotsIn(folder: string): readonly Snapshot[] {
  const files = contents(join(folder, "out/snapshots/family-separation"));
  return Object.entries(files)
    .filter(([name]) => /^\d{4}-/.test(name))
    .map(([, text]) => JSON.parse(text));
}

it("turns the samples into snapshots that hold the record's figures, and its residual", () => {
  const { status, stdout, stderr } = recount(undisturbed, ingest);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(stderr).toContain(`${count} documents read`);
  const metrics = snapshotsIn(undisturbed).flatMap((snapshot) => snapshot.metrics);
  for (const [metric, asOf, value] of standing) {
    expect(metrics.find((one) => one.metric === metric && one.asOf === asOf)).toMatchObject({
      value,
    });
  }
  const residuals = snapshotsIn(undisturbed).flatMap(({ asOf, checks }) =>
    checks
      .filter(({ state }) => state === "residual")
      .map(({ rule, residual }) => [asOf, rule, residual]),
  );
  expect(residuals).toEqual([
    // The misprint of the report that was amended the day after.
    ["2018-08-23", "table/total", 1],
    ["2018-09-07", "custody-and-discharged-make-the-universe", 57],
  ]);
}, 300_000);

it("changes nothing when it is run again, and says so", () => {
  const before = contents(join(undisturbed, "out"));
  const { status, stderr } = recount(undisturbed, ingest);
  expect(status).toBe(0);
  expect(stderr).toMatch(/nothing changed: \d+ files as before/);
  expect(contents(join(undisturbed, "out"))).toEqual(before);
}, 300_000);

it("answers from the ledger without reading anything again", () => {
  const asOf = recount(undisturbed, [
    ...["snapshot", "family-separation", "--topics", topics, "--as-of", "2018-08-31"],
  ]);
  const snapshot: Snapshot = JSON.parse(asOf.stdout);
  expect(snapshot.metrics.find(({ metric }) => metric === "children-in-custody")).toMatchObject({
    ...{ value: 497, asOf: "2018-08-30" },
  });
  const status = recount(undisturbed, ["status", "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({
    documents: count,
    inputs: [{ state: "done" }],
  });
  expect(recount(undisturbed, ["failed"]).stdout).toBe("nothing failed\n");
}, 300_000);

/** How many blobs a run has written: how far it is, whatever the machine's speed. */
function blobsIn(folder: string): number {
  const blobs = join(folder, ".recount/blobs");
  if (!existsSync(blobs)) return 0;
  return readdirSync(blobs, { recursive: true }).filter((name) => String(name).length > 60).length;
}

it("comes to the same bytes after being killed at any point", async () => {
  const folder = emptyFolder();
  for (const enough of [1, 8, 14]) {
    const child = startRecount(folder, ingest);
    const ended = once(child, "exit");
    while (child.exitCode === null && blobsIn(folder) < enough) await sleep(10);
    // The whole group: pnpm's shim may stand between us and Node.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await ended;
  }
  expect(recount(folder, ingest).status).toBe(0);
  expect(contents(join(folder, "out"))).toEqual(contents(join(undisturbed, "out")));
}, 300_000);
