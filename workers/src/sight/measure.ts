import {
  countEnded,
  countStates,
  listSchedules,
  listWorkers,
  type Stage,
  stages,
} from "@recount/store";
import { Gauge, Registry } from "prom-client";
import type { Engine } from "../engine.ts";
import type { StageCounts } from "../queue/stage-queues.ts";

/** What Prometheus is told: taken from queue and ledger when it asks, so that every worker tells the same. */
export async function measure(
  { queues, ledger }: Engine,
  troubles: readonly string[],
): Promise<{ readonly type: string; readonly text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({
      name: `recount_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [registry],
    });
  const counts = await queues.counts();
  const jobs = gauge("jobs", "Jobs in the queue", ["stage", "state"]);
  for (const [stage, state, count] of rows(counts)) jobs.set({ stage, state }, count);

  const ended = gauge("jobs_ended_today", "Jobs that ended within the last day", ["stage", "how"]);
  for (const { stage, done, failed } of await countEnded(ledger.db)) {
    ended.set({ stage, how: "done" }, done);
    ended.set({ stage, how: "failed" }, failed);
  }
  const inputs = gauge("inputs", "Inputs by where they stand", ["state"]);
  for (const { state, count } of await countStates(ledger.db)) inputs.inc({ state }, count);
  const alive = (await listWorkers(ledger.db)).filter((worker) => worker.alive).length;
  gauge("workers_alive", "Standing workers that live").set(alive);
  const missed = (await listSchedules(ledger.db)).reduce((sum, one) => sum + one.missed, 0);
  gauge("schedules_missed", "Firings that did not come by themselves").set(missed);
  gauge("troubles", "What this worker waits for before it goes on").set(troubles.length);
  return { type: registry.contentType, text: await registry.metrics() };
}

function rows(counts: StageCounts): readonly (readonly [Stage, string, number])[] {
  return stages.flatMap((stage) =>
    Object.entries(counts[stage]).map(([state, count]) => [stage, state, count] as const),
  );
}
