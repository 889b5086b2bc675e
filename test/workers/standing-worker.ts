import { setTimeout as sleep } from "node:timers/promises";
import { listUnpublished } from "@recount/store";
import {
  defaultSettings,
  type Engine,
  plainIngest,
  type RunningWorker,
  startWorker,
  type WorkerOptions,
  type WorkerSettings,
} from "@recount/workers";
import { onTestFinished } from "vitest";
import { now } from "../store/embedded.ts";
import { type Place, topic } from "./papers.ts";

/** As by default, and in a hurry. */
export const hurried: WorkerSettings = {
  ...defaultSettings,
  ...{
    gatherMs: 20,
    sweepEveryMs: 100,
    heartbeatEveryMs: 200,
    firstWaitMs: 20,
    longestWaitMs: 100,
  },
};

export interface Said {
  readonly level: "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

type Asked = Partial<Omit<WorkerOptions, "settings">> & {
  readonly settings?: Partial<WorkerSettings>;
};

/** A worker that stands until the test is over, and all that it says. */
export async function standingWorker(
  engine: Engine,
  place: Place,
  { settings, ...asked }: Asked = {},
): Promise<RunningWorker & { readonly said: readonly Said[] }> {
  const said: Said[] = [];
  const say = (level: Said["level"]) => (fields: object, message: string) =>
    void said.push({ level, fields: { ...fields }, message });
  const worker = await startWorker({
    ...{ engine, topics: [topic], outDir: place.outDir, ingest: plainIngest, now: () => now },
    ...{ log: { info: say("info"), warn: say("warn"), error: say("error") } },
    settings: { ...hurried, ...settings },
    ...asked,
  });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= worker.close();
    return closing;
  };
  onTestFinished(close);
  return { ...worker, close, said };
}

/** Waits until something holds; the test's own time limit ends it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

/** Whether every input has its outcome and every topic tells it. */
export async function isSettled({ ledger }: Engine, inputs: number): Promise<boolean> {
  const { db } = ledger;
  const rows = await db.selectFrom("input").select("state").execute();
  if (rows.length !== inputs) return false;
  if (rows.some(({ state }) => state !== "done" && state !== "failed")) return false;
  return (await listUnpublished(db, [topic.id])).length === 0;
}
