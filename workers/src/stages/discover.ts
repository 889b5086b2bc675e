import { DataError } from "@recount/ingest";
import { inputIdOf, recordFailure, recordInputs } from "@recount/store";
import { ledgerPlace } from "../standard-input.ts";
import type { StageDeps, StageJob } from "./stage.ts";

/** Source to inputs: everything worth fetching is written down, and is to be fetched. */
export async function discover(deps: StageDeps, source: string): Promise<readonly StageJob[]> {
  const { db, ingest, runId } = deps;
  try {
    const inputs = await ingest.discover(source);
    const places = inputs.map((input) => ledgerPlace(input, runId));
    const ids = await recordInputs(db, places, { runId, now: deps.now() });
    return ids.map((id) => ({ stage: "fetch", id }));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const place = { source, location: source };
    await recordInputs(db, [place], { runId, now: deps.now() });
    await recordFailure(
      db,
      { id: inputIdOf(place) },
      {
        ...{ stage: "discover", code: error.code, message: error.reason },
        ...{ reason: "data", attempts: 1, now: deps.now() },
      },
    );
    return [];
  }
}
