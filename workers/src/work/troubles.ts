import type { Stage } from "@recount/store";
import type { SetupError } from "../queue/setup-error.ts";
import type { StageWorker } from "../queue/stage-queues.ts";
import type { Log } from "./log.ts";

export interface Troubles {
  /** A stage could not work for want of what it stands on: it pauses. Without a stage, all do. */
  meet(stage: Stage | undefined, error: SetupError): void;
  /** A stage has done a job. */
  succeed(stage: Stage): void;
  /** What is waited for, in words. */
  list(): readonly string[];
  stop(): void;
}

interface Circumstances {
  readonly workers: ReadonlyMap<Stage, Pick<StageWorker, "pause" | "resume">>;
  /** Throws while the set-up is broken as far as can be told without a job. */
  readonly check: () => Promise<void>;
  readonly log: Log;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/**
 * Pauses stages whose set-up is broken (no database, another schema, a full disk), says so once, and lets them try
 * again by themselves, each time after twice as long. A trouble is over when every stage that met it has done a job.
 */
export function watchTroubles(circumstances: Circumstances): Troubles {
  const { workers, check, log, firstWaitMs, longestWaitMs } = circumstances;
  /** Who met each trouble; "check" is none of the stages. */
  const met = new Map<string, Set<Stage | "check">>();
  const paused = new Set<Stage>();
  let waitMs = firstWaitMs;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function note(words: string, who: Stage | "check"): void {
    if (!met.has(words)) log.error({ stage: who, trouble: words }, "pauses until that is mended");
    met.set(words, (met.get(words) ?? new Set()).add(who));
  }

  function mend(who: Stage | "check"): void {
    for (const [words, those] of met) {
      if (!those.delete(who) || those.size > 0) continue;
      met.delete(words);
      log.info({ stage: who, trouble: words }, "goes on: that is mended");
    }
    if (met.size === 0) waitMs = firstWaitMs;
  }

  function lookLater(): void {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void look();
    }, waitMs);
  }

  async function look(): Promise<void> {
    waitMs = Math.min(waitMs * 2, longestWaitMs);
    try {
      await check();
    } catch (error) {
      note(error instanceof Error ? error.message : String(error), "check");
      return lookLater();
    }
    mend("check");
    const waiting = [...paused];
    paused.clear();
    if (!stopped) for (const stage of waiting) await workers.get(stage)?.resume();
  }

  return {
    meet(stage, error) {
      note(error.message, stage ?? "check");
      for (const one of stage === undefined ? workers.keys() : [stage]) {
        if (paused.has(one)) continue;
        paused.add(one);
        void workers.get(one)?.pause();
      }
      lookLater();
    },
    succeed(stage) {
      if (!paused.has(stage)) mend(stage);
    },
    list: () => [...met.keys()],
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
