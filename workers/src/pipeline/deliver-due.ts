import { setTimeout as sleep } from "node:timers/promises";
import { RetryError } from "@recount/ingest";
import { listDueDeliveries } from "@recount/store";
import type { Engine } from "../engine.ts";
import { handleJob } from "../queue/handle-job.ts";
import type { StageDeps } from "../stages/stage.ts";
import { createBell } from "./bell.ts";

/** A run tries each delivery so often; what has not arrived then waits for a later run. */
const triesOfRun = 3;
/** A run waits no longer than this for others' servers. */
const patienceMs = 60_000;

/** Sends what is due to webhooks. What fails costs the run nothing but time: the ledger holds it. */
export async function deliverDue(
  engine: Engine,
  deps: StageDeps,
  {
    onTrouble,
    signal,
  }: { readonly onTrouble: (error: Error) => void; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const due = await listDueDeliveries(
    deps.db,
    (deps.webhooks ?? []).map(({ name }) => name),
    deps.now(),
  );
  if (due.length === 0) return;
  const bell = createBell();
  const tried = new Map<string, number>();
  const { queues } = engine;
  await queues.add(due.map(({ id }) => ({ stage: "deliver", id })));
  const worker = queues.work({
    ...{ stage: "deliver", concurrency: 4, onEnd: bell.ring, onTrouble },
    handle: async (job) => {
      const tries = (tried.get(job.id) ?? 0) + 1;
      tried.set(job.id, tries);
      // One that comes back before the worker has closed is put off.
      if (tries > triesOfRun) {
        throw new RetryError("not-delivered", job.id, "has had its tries", 1000);
      }
      return handleJob(deps, job, { add: queues.add });
    },
  });
  try {
    const end = performance.now() + patienceMs;
    while (!signal?.aborted && performance.now() < end) {
      if (!(await someLeft(deps, due))) return;
      await bell.wait(500);
      await sleep(20);
    }
  } finally {
    await worker.close();
  }
}

/** Whether a delivery of the run is neither settled nor tried as often as a run does. */
async function someLeft(
  { db }: StageDeps,
  due: readonly { readonly id: string; readonly attempts: number }[],
): Promise<boolean> {
  const ids = due.map(({ id }) => id);
  const rows = await db
    .selectFrom("delivery")
    .select(["id", "attempts", "taken_until"])
    .where("id", "in", ids)
    .where("state", "=", "waiting")
    .execute();
  const before = new Map(due.map(({ id, attempts }) => [id, attempts]));
  return rows.some(
    ({ id, attempts, taken_until }) =>
      attempts - (before.get(id) ?? 0) < triesOfRun || taken_until !== null,
  );
}
