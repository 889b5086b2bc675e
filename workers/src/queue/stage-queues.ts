import { type Stage, stages, type Versions } from "@recount/store";
import { type BackendFactory, type IQueueBackend, type Job, Queue, Worker } from "bullmq";
import type { StageJob } from "../stages/stage.ts";
import { deliveryTries } from "../webhooks/delivery-tries.ts";
import { jobIdOf, jobOptions } from "./job-options.ts";
import { retryDelay } from "./retry-delay.ts";

export interface QueueTuning {
  readonly versions: Versions;
  /** Tries before a machine's error counts as a failure. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  /** How long a worker may be busy before another takes its job for lost. */
  readonly lockMs: number;
  readonly prefix?: string;
}

/** A job in a worker's hands; `attempt` counts from 1. */
export interface TakenJob extends StageJob {
  readonly attempt: number;
  readonly isLastAttempt: boolean;
}

export interface StageWorker {
  /** Takes no more jobs and waits for those at work. */
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly stage: Stage;
  readonly concurrency: number;
  readonly handle: (job: TakenJob) => Promise<void>;
  /** A job ended, well or badly. */
  readonly onEnd: () => void;
  readonly onTrouble: (error: Error) => void;
}

/** The queues of all stages on whatever backend: the code above does not know which. */
export interface StageQueues {
  add(jobs: readonly StageJob[]): Promise<void>;
  /** Takes waiting jobs away; one that is at work ends by itself. */
  remove(jobs: readonly StageJob[]): Promise<void>;
  work(options: WorkOptions): StageWorker;
  /** Jobs by state, for each stage. */
  counts(): Promise<Readonly<Record<Stage, Readonly<Record<string, number>>>>>;
  /** Forgets every job: only for a process that knows itself to be alone. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface JobData {
  readonly id: string;
}

const nameOf = (stage: Stage) => `recount-${stage}`;

function taken(stage: Stage, { data, attemptsMade, opts }: Job<JobData>): TakenJob {
  const attempt = attemptsMade + 1;
  return { stage, id: data.id, attempt, isLastAttempt: attempt >= (opts.attempts ?? 1) };
}

/** Opens the queues of all stages over one connection. The caller closes the connection. */
export function openStageQueues<Backend extends IQueueBackend, Connection>(
  connection: Connection,
  factory: BackendFactory<Backend, Connection>,
  tuning: QueueTuning,
): StageQueues {
  const { versions, attempts, firstDelayMs, lockMs, prefix } = tuning;
  const base = { connection, ...(prefix === undefined ? {} : { prefix }) };
  const entries = stages.map((stage) => [stage, new Queue(nameOf(stage), base, factory)] as const);
  const queues = new Map(entries);

  return {
    async add(jobs) {
      for (const [stage, queue] of queues) {
        const own = jobs.filter((job) => job.stage === stage);
        for (let from = 0; from < own.length; from += 1000) {
          await queue.addBulk(
            own.slice(from, from + 1000).map((job) => ({
              ...{ name: stage, data: { id: job.id } },
              opts: jobOptions(
                jobIdOf(job, versions),
                stage === "deliver" ? deliveryTries : attempts,
              ),
            })),
          );
        }
      }
    },
    async remove(jobs) {
      for (const job of jobs) await queues.get(job.stage)?.remove(jobIdOf(job, versions));
    },
    work({ stage, concurrency, handle, onEnd, onTrouble }) {
      const worker = new Worker(
        nameOf(stage),
        (job: Job<JobData>) => handle(taken(stage, job)),
        {
          ...{ ...base, concurrency, lockDuration: lockMs, maxStalledCount: 10 },
          settings: {
            backoffStrategy: (attempt, _type, error) => retryDelay(attempt, firstDelayMs, error),
          },
        },
        factory,
      );
      worker.on("completed", onEnd).on("failed", onEnd).on("error", onTrouble);
      return { close: () => worker.close() };
    },
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
