import { listWorkers, type Stage, stages } from "@recount/store";
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
  const tallies = await ledger.db
    .selectFrom("tally")
    .select((e) => [
      "stage",
      e.fn.sum<string>("done").as("done"),
      e.fn.sum<string>("failed").as("failed"),
    ])
    .groupBy("stage")
    .execute();
  for (const { stage, done, failed } of tallies) {
    ended.set({ stage, how: "done" }, Number(done));
    ended.set({ stage, how: "failed" }, Number(failed));
  }
  const inputs = gauge("inputs", "Inputs by where they stand", ["state"]);
  const states = await ledger.db
    .selectFrom("input")
    .select((e) => ["state", e.fn.countAll<string>().as("count")])
    .groupBy("state")
    .execute();
  for (const { state, count } of states) inputs.set({ state }, Number(count));
  const alive = (await listWorkers(ledger.db)).filter((worker) => worker.alive).length;
  gauge("workers_alive", "Standing workers that live").set(alive);
  gauge("schedules_missed", "Firings that did not come by themselves").set(await missed(ledger));
  gauge("troubles", "What this worker waits for before it goes on").set(troubles.length);
  return { type: registry.contentType, text: await registry.metrics() };
}

function rows(counts: StageCounts): readonly (readonly [Stage, string, number])[] {
  return stages.flatMap((stage) =>
    Object.entries(counts[stage]).map(([state, count]) => [stage, state, count] as const),
  );
}

async function missed({ db }: Engine["ledger"]): Promise<number> {
  const row = await db
    .selectFrom("schedule")
    .select((e) => e.fn.sum<string | null>("missed").as("missed"))
    .executeTakeFirst();
  return Number(row?.missed ?? 0);
}
