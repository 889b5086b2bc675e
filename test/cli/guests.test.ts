import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freshDataDir } from "../store/embedded.ts";
import { emptyFolder, recountAside, topics } from "./run-recount.ts";

const folder = emptyFolder();
const dataDir = join(folder, ".recount");
const script = resolve(import.meta.dirname, "../store/hold-ledger.ts");

/** A process that holds the ledger and writes to it without end. */
async function hold() {
  const holder = spawn(process.execPath, [script, dataDir, "50"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  return holder;
}

let holder: Awaited<ReturnType<typeof hold>>;
beforeAll(async () => {
  cpSync(await freshDataDir(), dataDir, { recursive: true });
  holder = await hold();
}, 120_000);
afterAll(() => holder.kill("SIGKILL"));

it("answers operators while another process holds the ledger", async () => {
  const status = await recountAside(folder, ["status", "--json"]);
  expect(status.stderr).toBe("");
  const { inputs } = JSON.parse(status.stdout);
  expect(inputs[0]).toMatchObject({ state: "waiting" });
  expect(inputs[0].count).toBeGreaterThan(0);
  expect(await recountAside(folder, ["failed"])).toMatchObject({ stdout: "nothing failed\n" });
  expect(await recountAside(folder, ["requeue", "0".repeat(64)])).toMatchObject({
    ...{ status: 0, stdout: "nothing to try again\n" },
  });
  expect(await recountAside(folder, ["review", "list", "--topics", topics])).toMatchObject({
    ...{ status: 0, stdout: "nothing waits for a person\n" },
  });
  expect(await recountAside(folder, ["forget", "--list"])).toMatchObject({
    ...{ status: 0, stdout: "nothing was forgotten\n" },
  });
}, 300_000);

it("goes on alone once the holder is killed, over the socket that it left", async () => {
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(statSync(join(dataDir, "socket")).isSocket()).toBe(true);
  expect(await recountAside(folder, ["failed"])).toMatchObject({
    ...{ status: 0, stdout: "nothing failed\n", stderr: "" },
  });
}, 300_000);
