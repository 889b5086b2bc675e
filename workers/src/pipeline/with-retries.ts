import { setTimeout as sleep } from "node:timers/promises";
import { retryDelay } from "../queue/retry-delay.ts";
import type { QueueTuning } from "../queue/stage-queues.ts";

/** Tries as a queue would, for the steps that a run does itself. */
export async function withRetries<T>(
  { attempts, firstDelayMs }: Pick<QueueTuning, "attempts" | "firstDelayMs">,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await sleep(retryDelay(attempt, firstDelayMs, error));
    }
  }
}
