import {
  type Deliveries,
  inputStages,
  type Ledger,
  measureBacklog,
  measureRates,
  type Stage,
  type StateCount,
  stages,
} from "@recount/store";
import type { StageCounts } from "./queue/stage-queues.ts";

/** How a stage stands: jobs of the queue, outcomes of the ledger. */
export interface StageStatus {
  readonly waiting: number;
  readonly active: number;
  /** Put off: to be tried again, or until its host may be asked. */
  readonly delayed: number;
  /** Inputs that failed in it and are not tried again. */
  readonly failed: number;
  /** Since when the oldest that wants it has wanted it. */
  readonly oldest: string | null;
  /** Jobs a minute that ended, over the last five minutes. */
  readonly rate: number;
}

interface Known {
  readonly counts: StageCounts;
  readonly inputs: readonly StateCount[];
  readonly deliveries: Deliveries;
}

export async function stagesStatus(
  db: Ledger["db"],
  { counts, inputs, deliveries }: Known,
): Promise<Readonly<Record<Stage, StageStatus>>> {
  const rates = await measureRates(db);
  const oldest = new Map<Stage, string | null>();
  for (const stage of inputStages) oldest.set(stage, (await measureBacklog(db, stage)).since);
  const undelivered = deliveries.stuck.filter(({ state }) => state === "waiting");
  oldest.set("deliver", undelivered[0]?.since ?? null);
  const failedAt = (stage: Stage) =>
    stage === "deliver"
      ? deliveries.stuck.length - undelivered.length
      : inputs
          .filter((row) => row.state === "failed" && row.stage === stage)
          .reduce((sum, { count }) => sum + count, 0);
  const of = (stage: Stage): StageStatus => {
    const { waiting = 0, prioritized = 0, active = 0, delayed = 0 } = counts[stage];
    return {
      ...{ waiting: waiting + prioritized, active, delayed, failed: failedAt(stage) },
      ...{ oldest: oldest.get(stage) ?? null, rate: rates[stage] ?? 0 },
    };
  };
  const [discover, fetch, parse, extract, publish, deliver] = stages;
  return {
    ...{ discover: of(discover), fetch: of(fetch), parse: of(parse) },
    ...{ extract: of(extract), publish: of(publish), deliver: of(deliver) },
  };
}
