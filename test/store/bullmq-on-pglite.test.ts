import { setTimeout as sleep } from "node:timers/promises";
import { openPglite, type SqlPool } from "@recount/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createPostgresBackend,
  FlowProducer,
  Queue,
  QueueEvents,
  runMigrations,
  Worker,
} from "./bullmq.ts";
import { freshDataDir } from "./embedded.ts";

let pool: SqlPool;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ pool, close } = await openPglite(await freshDataDir()));
  await pool.query("SET search_path TO bullmq, public");
  const client = await pool.connect();
  await runMigrations(client);
  client.release();
});
afterAll(() => close());

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5);
}

it("retries a job that fails, with its backoff, and gives up after its attempts", async () => {
  const queue = new Queue("retries", { connection: pool }, createPostgresBackend);
  const tries: string[] = [];
  const worker = new Worker(
    "retries",
    async (job) => {
      tries.push(job.name);
      if (job.name === "hopeless" || job.attemptsMade < 2) throw new Error("not yet");
    },
    { connection: pool },
    createPostgresBackend,
  );
  const ended: string[] = [];
  worker.on("completed", (job) => ended.push(`${job.name} completed`));
  worker.on("failed", (job) => {
    if (job?.attemptsMade === 3) ended.push(`${job.name} failed`);
  });
  await queue.add("third-time", {}, { attempts: 3, backoff: { type: "fixed", delay: 10 } });
  await queue.add("hopeless", {}, { attempts: 3, backoff: { type: "fixed", delay: 10 } });
  await until(() => ended.length === 2);
  expect(ended.sort()).toEqual(["hopeless failed", "third-time completed"]);
  expect(tries.length).toBe(6);
  await worker.close();
  await queue.close();
});

it("runs a delayed job, and the same job id once", async () => {
  const queue = new Queue("delays", { connection: pool }, createPostgresBackend);
  const ran: string[] = [];
  const ended: [string, boolean][] = [];
  const worker = new Worker(
    "delays",
    async (job) => void ran.push(job.name),
    { connection: pool },
    createPostgresBackend,
  );
  worker.on("completed", ({ name, processedOn, timestamp }) => {
    ended.push([name, (processedOn ?? 0) - timestamp >= 50]);
  });
  await queue.add("late", {}, { delay: 50, jobId: "one" });
  await queue.add("again", {}, { delay: 50, jobId: "one" });
  await until(() => ended.length === 1);
  await queue.add("other", {}, { delay: 50 });
  await until(() => ended.length === 2);
  expect(ran).toEqual(["late", "other"]);
  expect(ended).toEqual([
    ["late", true],
    ["other", true],
  ]);
  await worker.close();
  await queue.close();
});

it("runs a flow's children before their parent", async () => {
  const flows = new FlowProducer({ connection: pool }, createPostgresBackend);
  const order: string[] = [];
  const worker = new Worker(
    "flow",
    async (job) => void order.push(job.name),
    { connection: pool },
    createPostgresBackend,
  );
  await flows.add({
    ...{ name: "parent", queueName: "flow" },
    children: [
      { name: "child", queueName: "flow" },
      { name: "child", queueName: "flow" },
    ],
  });
  await until(() => order.length === 3);
  expect(order).toEqual(["child", "child", "parent"]);
  await worker.close();
  await flows.close();
});

it("brings every event to QueueEvents, beside a worker that waits on the same session", async () => {
  const queue = new Queue("events", { connection: pool }, createPostgresBackend);
  const events = new QueueEvents("events", { connection: pool }, createPostgresBackend);
  const completed = new Set<string>();
  events.on("completed", ({ jobId }) => completed.add(jobId));
  await events.waitUntilReady();
  const worker = new Worker("events", async () => {}, { connection: pool }, createPostgresBackend);
  await queue.addBulk(Array.from({ length: 50 }, (_, n) => ({ name: `job ${n}`, data: { n } })));
  await until(() => completed.size === 50);
  await Promise.all([worker.close(), events.close(), queue.close()]);
});
