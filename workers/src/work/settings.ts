import { availableParallelism } from "node:os";
import type { HostRule, Stage } from "@recount/store";
import type { ScheduledSource } from "../queue/schedules.ts";
import type { Rate } from "../queue/stage-queues.ts";
import { defaultGraceMs } from "./watch-schedules.ts";

export interface StageSetting {
  /** Jobs at a time, in one process. */
  readonly concurrency: number;
  readonly rate?: Rate;
}

export interface WorkerSettings {
  readonly stages: Readonly<Record<Stage, StageSetting>>;
  /** How any host wants to be asked, and some by their names. */
  readonly everyHost: HostRule;
  readonly hosts: Readonly<Record<string, HostRule>>;
  readonly schedules: readonly ScheduledSource[];
  /** What changes within this time is published together. */
  readonly gatherMs: number;
  /** Between two comparisons of the queue with the ledger. */
  readonly sweepEveryMs: number;
  readonly heartbeatEveryMs: number;
  /** A schedule that is later than this has not fired. */
  readonly graceMs: number;
  /** Waits between two looks at a set-up that is broken. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

export const defaultSettings: WorkerSettings = {
  stages: {
    discover: { concurrency: 2 },
    fetch: { concurrency: 8 },
    parse: { concurrency: availableParallelism() },
    // It takes this process whole: more at a time would only wait for each other.
    extract: { concurrency: 1 },
    publish: { concurrency: 1 },
    deliver: { concurrency: 4 },
  },
  everyHost: { gapMs: 1000, atOnce: 2 },
  hosts: {},
  schedules: [],
  gatherMs: 2000,
  sweepEveryMs: 20_000,
  heartbeatEveryMs: 10_000,
  graceMs: defaultGraceMs,
  firstWaitMs: 1000,
  longestWaitMs: 30_000,
};
