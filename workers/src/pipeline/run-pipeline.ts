import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import {
  countStates,
  listOutdated,
  listRun,
  listUnread,
  openFolderShelf,
  type Published,
  releaseUnsettled,
  type Stage,
} from "@recount/store";
import { clock, type Engine, openEngine } from "../engine.ts";
import { plainIngest } from "../ingest-port.ts";
import { handleJob } from "../queue/handle-job.ts";
import type { StageWorker } from "../queue/stage-queues.ts";
import { extract } from "../stages/extract.ts";
import { parse } from "../stages/parse.ts";
import { publishOnce } from "../stages/publish.ts";
import type { StageDeps } from "../stages/stage.ts";
import { createBell } from "./bell.ts";
import { deliverDue } from "./deliver-due.ts";
import { discoverSources } from "./discover-sources.ts";
import type { Report, RunOptions } from "./options.ts";
import { progressOf, type Steps } from "./progress.ts";
import { queueUnsettled, takeUpLeftovers } from "./sweep.ts";
import { withRetries } from "./with-retries.ts";

interface Run {
  readonly engine: Engine;
  readonly deps: StageDeps;
  readonly options: RunOptions;
  readonly steps: { discover: Steps; publish: Steps };
}

/** Between two looks at the ledger: often enough to be seen, seldom enough to cost nothing. */
const lookEveryMs = 50;
/** A run in which nothing has moved for so long queues again what stands still. */
const sweepAfterMs = 5000;

const concurrencyOf: Partial<Record<Stage, number>> = {
  fetch: 8,
  parse: Math.max(2, availableParallelism()),
  extract: 1,
};

function startWorkers({ engine, deps, options }: Run, onEnd: () => void): readonly StageWorker[] {
  const onTrouble = troubleOf(options);
  const { queues } = engine;
  return (["fetch", "parse", "extract"] as const).map((stage) =>
    queues.work({
      ...{ stage, onEnd, onTrouble, concurrency: concurrencyOf[stage] ?? 1 },
      handle: (job) => handleJob(deps, job, { add: queues.add }),
    }),
  );
}

function troubleOf({ onTrouble }: RunOptions): (error: Error) => void {
  return onTrouble ?? ((error) => process.emitWarning(error));
}

/** Tells how far the run is; true when every input has its outcome. */
async function look({ deps, options, steps }: Run): Promise<{ settled: boolean; seen: string }> {
  const counts = await countStates(deps.db, deps.runId);
  options.onProgress?.(progressOf(counts, steps));
  const settled = counts.every(({ state }) => state === "done" || state === "failed");
  return { settled, seen: JSON.stringify(counts) };
}

async function work(run: Run): Promise<void> {
  const { engine, deps, options } = run;
  if ((await queueUnsettled(engine, deps)) === 0) return;
  const bell = createBell();
  options.signal?.addEventListener("abort", bell.ring, { once: true });
  const workers = startWorkers(run, bell.ring);
  try {
    let last = { seen: "", at: performance.now() };
    while (!options.signal?.aborted) {
      const { settled, seen } = await look(run);
      if (settled) return;
      if (seen !== last.seen) last = { seen, at: performance.now() };
      if (performance.now() - last.at > sweepAfterMs) {
        await queueUnsettled(engine, deps);
        last = { seen, at: performance.now() };
      }
      await bell.wait(1000);
      await sleep(lookEveryMs);
    }
  } finally {
    options.signal?.removeEventListener("abort", bell.ring);
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

/**
 * A failed input may stand by an older document, and an edited one is told of beside what it said before: newer rules
 * read those as well.
 */
async function readAgain({ deps, options }: Run): Promise<void> {
  const { db, versions } = deps;
  const failed = await listOutdated(db, versions, "failed");
  const unread = await listUnread(db, versions.rulesVersion);
  for (const id of new Set([...failed, ...unread])) {
    try {
      await parse(deps, id);
      await extract(deps, id);
    } catch (error) {
      options.onTrouble?.(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

async function publishAll(run: Run): Promise<readonly Published[]> {
  const { engine, deps, options, steps } = run;
  const published: Published[] = [];
  const hearing = { ...deps, onPublished: (topic: Published) => void published.push(topic) };
  for (const { id } of options.topics) {
    await withRetries(engine.tuning, () => publishOnce(hearing, id));
    steps.publish = { done: published.length, total: options.topics.length };
    await look(run);
  }
  return published;
}

async function runOn(engine: Engine, options: RunOptions): Promise<Report> {
  const { sources, topics, outDir, ingest = plainIngest, now = clock, signal } = options;
  const { versions } = engine.tuning;
  const shelf = options.shelf ?? engine.shelf ?? openFolderShelf(outDir);
  const runId = randomUUID();
  const { db } = engine.ledger;
  const deps: StageDeps = {
    ...{ db, blobs: engine.blobs, ingest, versions, topics, shelf, runId, now },
    ...{ webhooks: options.webhooks ?? [], firstDelayMs: engine.tuning.firstDelayMs },
  };
  const steps = {
    discover: { done: 0, total: sources.length },
    publish: { done: 0, total: topics.length },
  };
  const run: Run = { engine, deps, options, steps };
  // Alone on its ledger, a run knows that whatever the queue holds was left by one that died.
  if (engine.ledger.exclusive) await engine.queues.clear();
  await discoverSources(deps, engine.tuning, sources);
  steps.discover = { done: sources.length, total: sources.length };
  await takeUpLeftovers(engine, deps);
  await work(run);
  if (signal?.aborted) await releaseUnsettled(db, runId);
  else await readAgain(run);
  const published = signal?.aborted ? [] : await publishAll(run);
  if (!signal?.aborted) await deliverDue(engine, deps, { onTrouble: troubleOf(options), signal });
  const inputs = await listRun(db, runId, versions.rulesVersion);
  return { aborted: signal?.aborted === true, inputs, topics: published };
}

/**
 * The whole way, in this process: discovers, fetches, parses and extracts until every input has an
 * outcome, then publishes each topic once. What a killed run left behind is taken up again, and
 * what is known already is not read twice.
 */
export async function runPipeline(options: RunOptions): Promise<Report> {
  if (options.engine !== undefined) return runOn(options.engine, options);
  const engine = await openEngine(options);
  try {
    return await runOn(engine, options);
  } finally {
    await engine.close();
  }
}
