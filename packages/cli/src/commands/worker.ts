import { setTimeout as sleep } from "node:timers/promises";
import { type Stage, stages } from "@recount/store";
import {
  type Engine,
  isPassing,
  type Log,
  openEngine,
  openTracing,
  type RunningWorker,
  renewIngest,
  type Sight,
  sayOnce,
  serveSight,
  startWorker,
  type Tracing,
} from "@recount/workers";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../config.ts";
import { addFetchOptions, boundIngest, type FetchFlags } from "../fetch-options.ts";
import { addLedgerOptions, type LedgerOptions, readSettings, type Settings } from "../settings.ts";
import { type LogForm, logForms, openLog } from "../worker-log.ts";

interface WorkerFlags extends LedgerOptions, FetchFlags {
  readonly listen?: { readonly host: string; readonly port: number };
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
    .option(
      "--listen <[host:]port>",
      "serve /health/live, /health/ready, /metrics and the queues (/queues)",
      readPlace,
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
  const { collector } = settings.environment;
  const tracing = collector === undefined ? undefined : await openTracing(collector);
  const engine = await openPatiently(settings, { log, stop, tracing });
  if (engine === undefined) return;
  try {
    const worker = await start(engine, { chosen, settings, flags, log });
    const sight = await serve(engine, { ...flags, worker, log });
    await stopped(stop);
    await worker.close();
    await sight?.close();
  } finally {
    await Promise.race([Promise.all([engine.close(), tracing?.close()]), sleep(10_000)]);
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
  {
    log,
    stop,
    tracing,
  }: {
    readonly log: Log;
    readonly stop: AbortSignal;
    readonly tracing: Tracing | undefined;
  },
): Promise<Engine | undefined> {
  const use = bucket === undefined ? {} : { bucket };
  for (let waitMs = 1000; !stop.aborted; waitMs = Math.min(waitMs * 2, 30_000)) {
    try {
      const traced = tracing === undefined ? {} : { telemetry: tracing.telemetry };
      const onTrouble = sayOnce(log).warn;
      const tuning = { attempts, lockMs: 60_000, onTrouble, ...traced };
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

async function serve(
  engine: Engine,
  {
    listen,
    worker,
    log,
  }: Pick<WorkerFlags, "listen"> & { readonly worker: RunningWorker; readonly log: Log },
): Promise<Sight | undefined> {
  if (listen === undefined) return undefined;
  const sight = await serveSight({ engine, troubles: worker.troubles, ...listen });
  log.info({ url: sight.url }, "can be looked at");
  return sight;
}

/** "9400" is a port of this machine alone; others must be let in by name: "0.0.0.0:9400". */
function readPlace(text: string) {
  const [, host = "127.0.0.1", port = ""] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === "" || Number(port) > 65_535) {
    throw new InvalidArgumentError('a port is wanted, or "host:port".');
  }
  return { host, port: Number(port) };
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
