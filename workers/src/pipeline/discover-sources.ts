import { inputIdOf, recordFailure, recordInputs } from "@recount/store";
import type { QueueTuning } from "../queue/stage-queues.ts";
import { discoverPlace } from "../stages/discover-place.ts";
import type { StageDeps } from "../stages/stage.ts";
import { withRetries } from "./with-retries.ts";

/** A source that the machine cannot look into is an input that failed; the others go on. */
async function recordLost(deps: StageDeps, source: string, error: unknown): Promise<void> {
  const { db, runId } = deps;
  const place = { source, location: source };
  const message = error instanceof Error ? error.message : String(error);
  await recordInputs(db, [place], { runId, now: deps.now() });
  await recordFailure(
    db,
    { id: inputIdOf(place) },
    {
      ...{ stage: "discover", code: "machine", message, reason: "retries-exhausted" },
      ...{ attempts: 1, now: deps.now() },
    },
  );
}

/** Writes down what every source of the run holds. */
export async function discoverSources(
  deps: StageDeps,
  tuning: QueueTuning,
  sources: readonly string[],
): Promise<void> {
  for (const source of sources) {
    try {
      await withRetries(tuning, () => discoverPlace(deps, source));
    } catch (error) {
      await recordLost(deps, source, error);
    }
  }
}
