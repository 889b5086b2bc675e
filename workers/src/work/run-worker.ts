import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Topic } from "@recount/core";
import {
  stages as allStages,
  openFolderShelf,
  type Stage,
  standing,
  type WorkerSelf,
} from "@recount/store";
import { clock, type Engine } from "../engine.ts";
import type { Ingest } from "../ingest-port.ts";
import { guardBlobs, guardShelf, SetupError, toSetupError } from "../queue/setup-error.ts";
import type { StageWorker, TakenJob } from "../queue/stage-queues.ts";
import type { StageDeps } from "../stages/stage.ts";
import type { Webhook } from "../webhooks/webhook.ts";
import { keepHeart } from "./heart.ts";
import { type Log, sayOnce } from "./log.ts";
import { gatherRequests } from "./publication-requests.ts";
import { repeat } from "./repeat.ts";
import type { WorkerSettings } from "./settings.ts";
import { sweepLedger } from "./sweep-ledger.ts";
import { watchTroubles } from "./troubles.ts";
import { catchUp, putOnSchedules } from "./watch-schedules.ts";
import { type Workshop, workStage } from "./work-stage.ts";

export interface WorkerOptions {
  /** The caller closes it, after the worker. */
  readonly engine: Engine;
  /** The stages to work on; all without. */
  readonly stages?: readonly Stage[];
  readonly settings: WorkerSettings;
  readonly topics: readonly Topic[];
  readonly outDir: string;
  readonly webhooks?: readonly Webhook[];
  readonly ingest: Ingest;
  readonly log: Log;
  readonly now?: () => string;
}

export interface RunningWorker {
  readonly self: WorkerSelf;
  /** What it waits for before it goes on. */
  troubles(): readonly string[];
  /** Takes no more jobs, waits for those at work, and signs off. */
  close(): Promise<void>;
}

/** A connection that does not come back must not keep a process from ending. */
const closeWithinMs = 10_000;

function depsOf(options: WorkerOptions): StageDeps {
  const { engine, topics, outDir, webhooks = [], ingest, settings, now = clock } = options;
  const { versions, firstDelayMs } = engine.tuning;
  return {
    ...{ db: engine.ledger.db, blobs: guardBlobs(engine.blobs), ingest, versions, topics },
    ...{ shelf: guardShelf(engine.shelf ?? openFolderShelf(outDir)), runId: standing, now },
    ...{ webhooks, firstDelayMs, schedules: settings.schedules },
  };
}

/**
 * Works on stages of the ledger until it is closed, alone or beside any number of others. What the queue forgot
 * stands in the ledger and is queued again.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { engine, settings, stages = allStages, log } = options;
  const { queues, tuning } = engine;
  const deps = depsOf(options);
  const { db } = deps;
  const version = `parser ${tuning.versions.parserVersion}, rules ${tuning.versions.rulesVersion}`;
  const self = { id: randomUUID(), host: hostname(), pid: process.pid, stages, version };
  // Alone on its ledger, whatever the queue holds was left by a process that died.
  if (engine.ledger.exclusive) await queues.clear();

  const workers = new Map<Stage, StageWorker>();
  const atWork = new Set<TakenJob>();
  const quiet = sayOnce(log);
  const onTrouble = quiet.warn;
  const check = () => heart.beat();
  const troubles = watchTroubles({ workers, check, log, ...settings });
  const heart = keepHeart({
    ...{ db, self, everyMs: settings.heartbeatEveryMs, troubles: troubles.list },
    onError: (error) => troubles.meet(undefined, toSetupError(error) ?? asBroken(error)),
  });
  const requests = gatherRequests(queues, deps.topics, {
    gatherMs: settings.gatherMs,
    onError: onTrouble,
  });
  const shop: Workshop = {
    ...{ queues, deps, settings, heart, troubles, requests, log, quiet, atWork },
  };
  for (const stage of stages) workers.set(stage, workStage(shop, stage));
  await putOnSchedules(db, queues, settings.schedules);
  const sweeping = repeat(
    async () => {
      const { schedules: sources, graceMs } = settings;
      await catchUp(db, { queues, sources, graceMs, log });
      const queued = await sweepLedger(engine, deps, { publishDelayMs: settings.gatherMs });
      if (queued > 0)
        log.info({ queued }, "queued what the ledger wants and the queue did not hold");
    },
    { everyMs: settings.sweepEveryMs, onError: onTrouble },
  );
  log.info({ worker: self.id, stages, version }, "works");

  return {
    self,
    troubles: troubles.list,
    async close() {
      troubles.stop();
      await Promise.all([...workers.values()].map((worker) => worker.pause()));
      await Promise.race([sweeping.stop(), sleep(closeWithinMs)]);
      while (atWork.size > 0) await sleep(20);
      const parting = async () => {
        await requests.flush();
        await Promise.all([...workers.values()].map((worker) => worker.close()));
      };
      await Promise.race([
        parting().catch(onTrouble),
        sleep(closeWithinMs, undefined, { ref: false }),
      ]);
      await Promise.race([heart.stop(), sleep(closeWithinMs, undefined, { ref: false })]);
      log.info({ worker: self.id }, "has ended");
    },
  };
}

function asBroken(error: unknown): SetupError {
  const words = error instanceof Error ? error.message : String(error);
  return new SetupError(words, { cause: error });
}
