import {
  type Alarm,
  type AlarmsAsked,
  countHoldings,
  countStates,
  type Deliveries,
  findAlarms,
  type Holdings,
  type InputFailure,
  listFailed,
  reportDeliveries,
  requeueInputs,
  reviveDeliveries,
  type Stage,
  type StateCount,
} from "@recount/store";
import { clock, type Engine } from "./engine.ts";
import type { Report, RunOptions } from "./pipeline/options.ts";
import { runPipeline } from "./pipeline/run-pipeline.ts";

export interface Status extends Holdings {
  /** Inputs by where they stand; those that failed by stage. */
  readonly inputs: readonly StateCount[];
  /** Jobs by state, for each stage. */
  readonly queues: Readonly<Record<Stage, Readonly<Record<string, number>>>>;
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
}

/** What the ledger holds, what the queue has before it, and what is amiss on a day. */
export async function status(
  { ledger, queues, tuning }: Engine,
  asked: Omit<AlarmsAsked, "rulesVersion">,
): Promise<Status> {
  const { rulesVersion } = tuning.versions;
  return {
    ...(await countHoldings(ledger.db, rulesVersion)),
    inputs: await countStates(ledger.db),
    queues: await queues.counts(),
    deliveries: await reportDeliveries(ledger.db),
    alarms: await findAlarms(ledger.db, { ...asked, rulesVersion }),
  };
}

/** Every input that failed: where, why, and after how many tries. */
export async function failed({ ledger, tuning }: Engine): Promise<readonly FailedInput[]> {
  const rows = await listFailed(ledger.db, tuning.versions.rulesVersion);
  return rows.flatMap(({ id, source, failure }) =>
    failure === null ? [] : [{ id, source, ...failure }],
  );
}

/**
 * Marks inputs to be fetched again: named by id or by the beginning of one, or all that failed. A delivery
 * (`msg_…`) that has not arrived is sent again.
 * With `run` they are taken through the pipeline at once, else by the next run.
 */
export async function requeue(
  engine: Engine,
  which: readonly string[] | "all",
  run?: Omit<RunOptions, "sources" | "engine" | "dataDir">,
): Promise<Requeued> {
  const now = run?.now ?? clock;
  const { db } = engine.ledger;
  const deliveries = which === "all" ? which : which.filter((id) => id.startsWith("msg_"));
  const ids = [
    ...(await requeueInputs(db, which, now())),
    ...(await reviveDeliveries(db, deliveries, now())),
  ];
  if (run === undefined || ids.length === 0) return { ids };
  // The engine is open: its own folder is not asked for again.
  const report = await runPipeline({ ...run, engine, dataDir: "", sources: [] });
  return { ids, report };
}
