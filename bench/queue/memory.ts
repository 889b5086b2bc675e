import { createHash } from "node:crypto";
import { openRedisQueues, versions } from "@recount/workers";
import { Redis } from "./bullmq.ts";

/** What so many documents take in Redis while they wait to be fetched. */
export async function measureMemory(
  url: string,
  count: number,
): Promise<{ readonly bytes: number; readonly each: number }> {
  const redis = new Redis(url);
  const used = async () => Number(/used_memory:(\d+)/.exec(await redis.info("memory"))?.[1]);
  const queues = openRedisQueues(url, {
    versions,
    attempts: 8,
    firstDelayMs: 1000,
    lockMs: 60_000,
  });
  await queues.counts();
  const before = await used();
  for (let from = 0; from < count; from += 5000) {
    const jobs = Array.from({ length: Math.min(5000, count - from) }, (_, n) => {
      const id = createHash("sha256")
        .update(String(from + n))
        .digest("hex");
      return { stage: "fetch" as const, id };
    });
    await queues.add(jobs);
  }
  const bytes = (await used()) - before;
  await queues.clear();
  await queues.close();
  await redis.quit();
  return { bytes, each: bytes / count };
}
