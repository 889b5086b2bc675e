import { type Stage, stages } from "@recount/store";
import { type BackendFactory, type IQueueBackend, Queue } from "bullmq";
import type { StageJob } from "../stages/stage.ts";
import { deliveryTries } from "../webhooks/delivery-tries.ts";
import { jobIdOf, jobOptions } from "./job-options.ts";
import { type Schedules, schedulesOn } from "./schedules.ts";
import {
  baseOf,
  nameOf,
  openWorker,
  type QueueTuning,
  type StageWorker,
  type WorkOptions,
} from "./stage-worker.ts";

export type { QueueTuning, Rate, StageWorker, TakenJob, WorkOptions } from "./stage-worker.ts";

export interface AddOptions {
  /** Not before so many milliseconds from now. */
  readonly delayMs?: number;
}

/** Jobs by state, for each stage. */
export type StageCounts = Readonly<Record<Stage, Readonly<Record<string, number>>>>;

/** The queues of all stages on whatever backend: the code above does not know which. */
export interface StageQueues {
  add(jobs: readonly StageJob[], options?: AddOptions): Promise<void>;
  /** Takes waiting jobs away; one that is at work ends by itself. */
  remove(jobs: readonly StageJob[]): Promise<void>;
  work(options: WorkOptions): StageWorker;
  counts(): Promise<StageCounts>;
  readonly schedules: Schedules;
  /** Has each of BullMQ's own queues looked at, by what shows queues. */
  see<T>(look: (queue: Queue) => T): readonly T[];
  /** Forgets every job: only for a process that knows itself to be alone. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queues of all stages over one connection. The caller closes the connection. */
export function openStageQueues<Backend extends IQueueBackend, Connection>(
  connection: Connection,
  factory: BackendFactory<Backend, Connection>,
  tuning: QueueTuning,
): StageQueues {
  const { versions, attempts, onTrouble } = tuning;
  const base = baseOf(connection, tuning);
  const entries = stages.map((stage) => [stage, new Queue(nameOf(stage), base, factory)] as const);
  const queues = new Map(entries);
  if (onTrouble !== undefined) for (const queue of queues.values()) queue.on("error", onTrouble);
  const queueOf = (stage: Stage) => queues.get(stage) ?? new Queue(nameOf(stage), base, factory);
  const triesOf = (stage: Stage) => (stage === "deliver" ? deliveryTries : attempts);

  return {
    // The type of a queue names its backend, which nobody who looks at one asks for.
    see: (look) => [...queues.values()].map((queue) => look(queue as unknown as Queue)),
    schedules: schedulesOn(queueOf("discover"), attempts),
    async add(jobs, { delayMs = 0 } = {}) {
      for (const [stage, queue] of queues) {
        const own = jobs.filter((job) => job.stage === stage);
        const delay = delayMs === 0 ? {} : { delay: delayMs };
        for (let from = 0; from < own.length; from += 1000) {
          await queue.addBulk(
            own.slice(from, from + 1000).map((job) => ({
              ...{ name: stage, data: { id: job.id } },
              opts: { ...jobOptions(jobIdOf(job, versions), triesOf(stage)), ...delay },
            })),
          );
        }
      }
    },
    async remove(jobs) {
      for (const job of jobs) await queues.get(job.stage)?.remove(jobIdOf(job, versions));
    },
    work: (options) => openWorker({ connection, factory, tuning }, options),
    async counts() {
      const counted = { discover: {}, fetch: {}, parse: {}, extract: {}, publish: {}, deliver: {} };
      for (const [stage, queue] of queues) counted[stage] = await queue.getJobCounts();
      return counted;
    },
    async clear() {
      for (const queue of queues.values()) {
        const counts = Object.values(await queue.getJobCounts());
        if (counts.some((count) => count > 0)) await queue.obliterate({ force: true });
      }
    },
    async close() {
      for (const queue of queues.values()) await queue.close();
    },
  };
}
