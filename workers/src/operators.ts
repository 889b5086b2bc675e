import {
  type Alarm,
  type AlarmsAsked,
  countHoldings,
  countStates,
  type Deliveries,
  findAlarms,
  type Holdings,
  type InputFailure,
  type KnownWorker,
  listFailed,
  listOutdated,
  listUnread,
  listWorkers,
  type Requeueing,
  recordOperation,
  reopen,
  reportDeliveries,
  requeueInputs,
  reviveDeliveries,
  type Stage,
  type StateCount,
  unclaimed,
  type Which,
} from "@recount/store";
import { clock, type Engine } from "./engine.ts";
import type { Report, RunOptions } from "./pipeline/options.ts";
import { runPipeline } from "./pipeline/run-pipeline.ts";
import type { StageCounts } from "./queue/stage-queues.ts";
import { type StageStatus, stagesStatus } from "./stages-status.ts";
import { findSilentSchedules } from "./work/watch-schedules.ts";

export interface Status extends Holdings {
  /** Inputs by where they stand; those that failed by stage. */
  readonly inputs: readonly StateCount[];
  /** Jobs by state, for each stage. */
  readonly queues: StageCounts;
  readonly stages: Readonly<Record<Stage, StageStatus>>;
  /** Standing workers, and those that fell silent within the last day. */
  readonly workers: readonly KnownWorker[];
  /** What webhooks were told, and what has not arrived there. */
  readonly deliveries: Deliveries;
  /** Silences and echoes that a person should look at. */
  readonly alarms: readonly Alarm[];
}

export interface FailedInput extends InputFailure {
  readonly id: string;
  readonly source: string;
}

export interface Requeued {
  /** Ids of the inputs that will be fetched again, and of deliveries that will be sent again. */
  readonly ids: readonly string[];
  /** What became of them, where they were run at once. */
  readonly report?: Report;
  /** Standing workers do it. */
  readonly leftToWorkers?: true;
}

/** What the ledger holds, what the queue has before it, and what is amiss on a day. */
export async function status(
  { ledger, queues, tuning }: Engine,
  asked: Omit<AlarmsAsked, "rulesVersion">,
): Promise<Status> {
  const { rulesVersion } = tuning.versions;
  const counts = await queues.counts();
  const inputs = await countStates(ledger.db);
  const deliveries = await reportDeliveries(ledger.db);
  const silent = await findSilentSchedules(ledger.db);
  return {
    ...(await countHoldings(ledger.db, rulesVersion)),
    ...{ inputs, queues: counts, deliveries },
    stages: await stagesStatus(ledger.db, { counts, inputs, deliveries }),
    workers: await listWorkers(ledger.db),
    alarms: [...(await findAlarms(ledger.db, { ...asked, rulesVersion })), ...silent],
  };
}

/** Every input that failed: where, why, and after how many tries. */
export async function failed({ ledger, tuning }: Engine): Promise<readonly FailedInput[]> {
  const rows = await listFailed(ledger.db, tuning.versions.rulesVersion);
  return rows.flatMap(({ id, source, failure }) =>
    failure === null ? [] : [{ id, source, ...failure }],
  );
}

export interface RequeueAsked extends Omit<Requeueing, "now"> {
  /** Takes what is marked through the pipeline at once; without, it waits for whoever works next. */
  readonly run?: Omit<RunOptions, "sources" | "engine" | "dataDir">;
  readonly now?: () => string;
}

/**
 * Marks inputs to be worked on again: named by id or by the beginning of one, all that failed, or some of those. A
 * delivery (`msg_…`) that has not arrived is sent again. Where standing workers live, they are given the work.
 */
export async function requeue(
  engine: Engine,
  which: Which,
  { run, now = run?.now ?? clock, ...how }: RequeueAsked = {},
): Promise<Requeued> {
  const { db } = engine.ledger;
  const named = Array.isArray(which) ? which.filter((id) => id.startsWith("msg_")) : [];
  const deliveries = which === "all" ? which : named;
  const ids = [
    ...(await requeueInputs(db, which, { now: now(), ...how })),
    ...(how.dryRun ? named : await reviveDeliveries(db, deliveries, now())),
  ];
  return handOn(engine, ids, { ...(run && { run }), dryRun: how.dryRun === true });
}

/** Has documents read again that older parsers or rules have read, from the bytes that are here. */
export async function reprocess(
  engine: Engine,
  { run, now = run?.now ?? clock, dryRun = false, by }: Omit<RequeueAsked, "from"> = {},
): Promise<Requeued> {
  const { ledger, tuning, queues } = engine;
  const { db } = ledger;
  const outdated = await listOutdated(db, tuning.versions, "done");
  const unread = await listUnread(db, tuning.versions.rulesVersion);
  const ids = [...new Set([...outdated, ...unread])].sort();
  if (!dryRun && ids.length > 0) {
    const asked = tuning.versions;
    await reopen(db, outdated, { runId: unclaimed, now: now() });
    if (by !== undefined)
      await recordOperation(db, { command: "reprocess", by, asked, changed: ids });
    if (await isWorkedOn(engine)) await queues.add(ids.map((id) => ({ stage: "parse", id })));
  }
  return handOn(engine, ids, { ...(run && { run }), dryRun });
}

/** Whether standing workers live that will do what the ledger wants. */
async function isWorkedOn({ ledger }: Engine): Promise<boolean> {
  return (await listWorkers(ledger.db)).some(({ alive }) => alive);
}

async function handOn(
  engine: Engine,
  ids: readonly string[],
  { run, dryRun }: Pick<RequeueAsked, "run"> & { readonly dryRun: boolean },
): Promise<Requeued> {
  if (dryRun || ids.length === 0) return { ids };
  if (await isWorkedOn(engine)) return { ids, leftToWorkers: true };
  if (run === undefined) return { ids };
  // The engine is open: its own folder is not asked for again.
  return { ids, report: await runPipeline({ ...run, engine, dataDir: "", sources: [] }) };
}
