import type { Stage, Versions } from "@recount/store";
import {
  type BackendFactory,
  DelayedError,
  type IQueueBackend,
  type Job,
  type Telemetry,
  Worker,
} from "bullmq";
import type { StageJob } from "../stages/stage.ts";
import { PutBack } from "./put-back.ts";
import { retryDelay } from "./retry-delay.ts";

export interface QueueTuning {
  readonly versions: Versions;
  /** Tries before a machine's error counts as a failure. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  /** How long a worker may be busy before another takes its job for lost. */
  readonly lockMs: number;
  readonly prefix?: string;
  /** Follows a document from job to job. */
  readonly telemetry?: Telemetry;
  /** Hears of trouble with a queue's connection. */
  readonly onTrouble?: (error: Error) => void;
}

/** A job in a worker's hands; `attempt` counts from 1. */
export interface TakenJob extends StageJob {
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** It was put back until this time of its own. */
  readonly hasTurn: boolean;
}

export interface StageWorker {
  /** Takes no more jobs, and does not wait for those at work. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes no more jobs and waits for those at work. */
  close(): Promise<void>;
}

/** So many jobs in so long a time, by all workers of the stage together. */
export interface Rate {
  readonly max: number;
  readonly duration: number;
}

export interface WorkOptions {
  readonly stage: Stage;
  readonly concurrency: number;
  readonly rate?: Rate;
  /** May throw `PutBack`. */
  readonly handle: (job: TakenJob) => Promise<void>;
  /** A job ended, well or badly. */
  readonly onEnd: () => void;
  /** A job's workers died or stood still too often, and it is given up. */
  readonly onDeadly?: (job: StageJob) => void;
  readonly onTrouble: (error: Error) => void;
}

interface JobData {
  readonly id: string;
  readonly hasTurn?: boolean;
}

export const nameOf = (stage: Stage) => `recount-${stage}`;
/** Lost workers that a job may have had before it is held to be what killed them. */
const livesOfJob = 5;

function taken(stage: Stage, { data, attemptsMade, opts }: Job<JobData>): TakenJob {
  const attempt = attemptsMade + 1;
  const isLastAttempt = attempt >= (opts.attempts ?? 1);
  return { stage, id: data.id, attempt, isLastAttempt, hasTurn: data.hasTurn === true };
}

async function putBack(job: Job<JobData>, { delayMs, hasTurn }: PutBack, token?: string) {
  if (hasTurn !== (job.data.hasTurn === true)) await job.updateData({ id: job.data.id, hasTurn });
  await job.moveToDelayed(Date.now() + delayMs, token);
  // BullMQ's word for a job that has been moved already.
  throw new DelayedError();
}

/** Works on a stage's jobs until it is closed. */
export function openWorker<Backend extends IQueueBackend, Connection>(
  { connection, factory, tuning }: Opened<Backend, Connection>,
  { stage, concurrency, rate, handle, onEnd, onDeadly, onTrouble }: WorkOptions,
): StageWorker {
  const { lockMs, firstDelayMs } = tuning;
  const worker = new Worker(
    nameOf(stage),
    async (job: Job<JobData>, token?: string) => {
      try {
        await handle(taken(stage, job));
      } catch (error) {
        if (error instanceof PutBack) await putBack(job, error, token);
        throw error;
      }
    },
    {
      ...{ ...baseOf(connection, tuning), concurrency, lockDuration: lockMs },
      ...{ maxStalledCount: livesOfJob, stalledInterval: Math.min(30_000, lockMs / 2) },
      // How long a lost connection is let alone before the next try.
      runRetryDelay: Math.min(15_000, lockMs),
      ...(rate === undefined ? {} : { limiter: rate }),
      settings: {
        backoffStrategy: (attempt, _type, error) => retryDelay(attempt, firstDelayMs, error),
      },
    },
    factory,
  );
  worker.on("completed", onEnd).on("error", onTrouble);
  worker.on("failed", (job, error) => {
    if (job !== undefined && /stalled more than allowable limit/.test(error.message))
      onDeadly?.({ stage, id: job.data.id });
    onEnd();
  });
  return {
    pause: () => worker.pause(true),
    resume: () => worker.resume(),
    close: () => worker.close(),
  };
}

export interface Opened<Backend extends IQueueBackend, Connection> {
  readonly connection: Connection;
  readonly factory: BackendFactory<Backend, Connection>;
  readonly tuning: QueueTuning;
}

export function baseOf<Connection>(connection: Connection, { prefix, telemetry }: QueueTuning) {
  return {
    connection,
    ...(prefix === undefined ? {} : { prefix }),
    ...(telemetry === undefined ? {} : { telemetry }),
  };
}
