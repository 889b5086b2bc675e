import {
  inputStages,
  listBacklog,
  listDueDeliveries,
  listUnpublished,
  measureBacklog,
  type Stage,
} from "@recount/store";
import type { Engine } from "../engine.ts";
import type { StageDeps } from "../stages/stage.ts";

const pageSize = 1000;
/** States of jobs that are yet to end. */
const open = ["waiting", "active", "delayed", "prioritized", "waiting-children", "paused"];

/**
 * Queues again whatever the ledger wants done and the queue does not hold: what was lost between the writing of a
 * result and the queuing of the next stage, by a killed worker or an emptied queue. What the queue does hold keeps
 * its one place. Gives the number of things queued.
 */
export async function sweepLedger(
  { queues }: Pick<Engine, "queues">,
  deps: StageDeps,
  { publishDelayMs }: { readonly publishDelayMs: number },
): Promise<number> {
  const counts = await queues.counts();
  const holds = (stage: Stage) => open.reduce((sum, state) => sum + (counts[stage][state] ?? 0), 0);
  let queued = 0;
  for (const stage of inputStages) {
    const { count } = await measureBacklog(deps.db, stage);
    // Looking at numbers alone keeps a sweep cheap, with however many waiting.
    if (count <= holds(stage)) continue;
    queued += count - holds(stage);
    for (let after = ""; ; ) {
      const ids = await listBacklog(deps.db, stage, { after, limit: pageSize });
      await queues.add(ids.map((id) => ({ stage, id })));
      if (ids.length < pageSize) break;
      after = ids.at(-1) ?? "";
    }
  }
  const topics = await listUnpublished(
    deps.db,
    deps.topics.map(({ id }) => id),
  );
  await queues.add(
    topics.map((id) => ({ stage: "publish", id })),
    { delayMs: publishDelayMs },
  );
  await queueDeliveries({ queues }, deps);
  return queued;
}

/** Queues what is due to webhooks. */
export async function queueDeliveries(
  { queues }: Pick<Engine, "queues">,
  deps: StageDeps,
): Promise<void> {
  const webhooks = (deps.webhooks ?? []).map(({ name }) => name);
  const due = await listDueDeliveries(deps.db, webhooks, deps.now());
  await queues.add(due.map(({ id }) => ({ stage: "deliver", id })));
}
