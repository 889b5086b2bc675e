import {
  adoptUnsettled,
  listOutdated,
  listUnsettled,
  reopen,
  standing,
  type UnsettledInput,
} from "@recount/store";
import type { Engine } from "../engine.ts";
import type { StageDeps, StageJob } from "../stages/stage.ts";

/** On a shared ledger, an input untouched for so long is nobody's. */
const abandonedAfterMs = 10 * 60_000;

function jobFor(input: UnsettledInput): readonly StageJob[] {
  const { id, state, content_sha256: content } = input;
  if (state === "waiting" || content === null) return [{ stage: "fetch", id }];
  return [{ stage: state === "fetched" ? "parse" : "extract", id: content }];
}

/** Takes up what earlier runs left lying, and what newer parsers and rules must read again. */
export async function takeUpLeftovers(engine: Engine, deps: StageDeps): Promise<void> {
  const { db, runId, versions } = deps;
  const now = deps.now();
  const before = Date.parse(now) - (engine.ledger.exclusive ? 0 : abandonedAfterMs);
  // Standing workers look after their own; alone on its ledger, a run knows that there are none.
  const others = engine.ledger.exclusive ? {} : { except: standing };
  await adoptUnsettled(db, new Date(before).toISOString(), { runId, now, ...others });
  await reopen(db, await listOutdated(db, versions, "done"), { runId, now });
}

/** Queues whatever of the run wants work. What waits in the queue already keeps its one place. */
export async function queueUnsettled(engine: Engine, deps: StageDeps): Promise<number> {
  const unsettled = await listUnsettled(deps.db, deps.runId);
  await engine.queues.add(unsettled.flatMap(jobFor));
  return unsettled.length;
}
