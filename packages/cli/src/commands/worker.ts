import { setTimeout as sleep } from "node:timers/promises";
import { type Stage, stages } from "@recount/store";
import {
  type Engine,
  isPassing,
  type Log,
  openEngine,
  type RunningWorker,
  renewIngest,
  startWorker,
} from "@recount/workers";
import { type Command, Option } from "commander";
import { UsageError } from "../config.ts";
import { addFetchOptions, boundIngest, type FetchFlags } from "../fetch-options.ts";
import { addLedgerOptions, type LedgerOptions, readSettings, type Settings } from "../settings.ts";
import { type LogForm, logForms, openLog } from "../worker-log.ts";

interface WorkerFlags extends LedgerOptions, FetchFlags {
  readonly log?: LogForm;
}

/** `recount worker`: works on all stages or some, until it is told to stop. */
export function addWorker(program: Command): void {
  const command = program
    .command("worker")
    .description(
      "Work on the stages of documents until told to stop (SIGTERM, Ctrl-C); beside DATABASE_URL as many as you like",
    )
    .argument("[stage...]", `stages to work on, of ${stages.join(", ")}; none takes all`)
    .addOption(
      new Option("--log <form>", "how to say what is done (default: text at a terminal)").choices([
        ...logForms,
      ]),
    )
    .addHelpText(
      "after",
      '\nExamples:\n  recount worker\n  recount worker fetch parse\n\nSources with a schedule in recount.yaml are looked into by the clock; what "recount ingest" or "recount requeue" left undone is taken up. Told to stop, it ends the work in hand; told twice, it ends at once.',
    );
  addLedgerOptions(addFetchOptions(command)).action(runWorker);
}

async function runWorker(names: string[], flags: WorkerFlags): Promise<void> {
  const chosen = stages.filter((stage) => names.length === 0 || names.includes(stage));
  const unknown = names.find((name) => !stages.some((stage) => stage === name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no stage "${unknown}"; stages are ${stages.join(", ")}`);
  }
  const settings = readSettings(flags);
  const log = openLog(flags.log ?? (process.stderr.isTTY ? "text" : "json"));
  const stop = onStop(log);
  const engine = await openPatiently(settings, log, stop);
  if (engine === undefined) return;
  try {
    const worker = await start(engine, { chosen, settings, flags, log });
    await stopped(stop);
    await worker.close();
  } finally {
    await Promise.race([engine.close(), sleep(10_000)]);
  }
  // A connection that never came back would keep the process from ending.
  process.exit();
}

function start(
  engine: Engine,
  {
    chosen,
    settings,
    flags,
    log,
  }: {
    readonly chosen: readonly Stage[];
    readonly settings: Settings;
    readonly flags: WorkerFlags;
    readonly log: Log;
  },
): Promise<RunningWorker> {
  const { topics, outDir, webhooks, passwords, worker } = settings;
  return startWorker({
    ...{ engine, stages: chosen, settings: worker, topics, outDir, webhooks, log },
    ingest: renewIngest(() => boundIngest(flags, passwords)),
  });
}

/** Opens the ledger; while a server is not there yet, says so once and tries again. */
async function openPatiently(
  { dataDir, environment, bucket, attempts, command }: Settings,
  log: Log,
  stop: AbortSignal,
): Promise<Engine | undefined> {
  const use = bucket === undefined ? {} : { bucket };
  for (let waitMs = 1000; !stop.aborted; waitMs = Math.min(waitMs * 2, 30_000)) {
    try {
      const tuning = { attempts, lockMs: 60_000 };
      // Where another process holds the embedded ledger, there is nothing to gain from a second.
      const place = { dataDir, environment, command, alone: true };
      const engine = await openEngine({ ...place, tuning, ...use });
      if (waitMs > 1000) log.info({}, "the ledger is there");
      return engine;
    } catch (error) {
      if (!isPassing(error)) throw error;
      const trouble = error instanceof Error ? error.message || error.name : String(error);
      if (waitMs === 1000) log.error({ trouble }, "waits for the ledger");
      await sleep(waitMs, undefined, { signal: stop }).catch(() => {});
    }
  }
  return undefined;
}

/** Told once, it ends in order; told again, at once. */
function onStop(log: Log): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    log.info({}, "stops when the work in hand is done; again to stop at once");
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return controller.signal;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
