import { Queue, Redis, Worker } from "./bullmq.ts";

/** Jobs a second that do nothing, on the same queue. */
export async function rawJobs(url: string, count: number): Promise<number> {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue("raw", { connection });
  const jobs = Array.from({ length: count }, (_, n) => ({
    ...{ name: "raw", data: { id: String(n) } },
    opts: { removeOnComplete: true, removeOnFail: true },
  }));
  for (let from = 0; from < count; from += 1000) await queue.addBulk(jobs.slice(from, from + 1000));
  const began = performance.now();
  const worker = new Worker("raw", async () => {}, { connection, concurrency: 50 });
  await new Promise<void>((over) => {
    let done = 0;
    worker.on("completed", () => {
      if (++done === count) over();
    });
  });
  const perSecond = (count * 1000) / (performance.now() - began);
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  await connection.quit();
  return perSecond;
}
