import { DataError } from "@recount/ingest";
import { inputIdOf, recordFailure, recordInputs } from "@recount/store";
import { ledgerPlace } from "../standard-input.ts";
import type { StageDeps, StageJob } from "./stage.ts";

interface Discovering {
  /** Of what the place only names (a feed's pages), that which came to an outcome after this instant is left alone. */
  readonly settledSince?: string;
}

/** Place to inputs: everything worth fetching is written down, and is to be fetched. */
export async function discoverPlace(
  deps: StageDeps,
  source: string,
  { settledSince }: Discovering = {},
): Promise<readonly StageJob[]> {
  const { db, ingest, runId } = deps;
  try {
    const inputs = await ingest.discover(source);
    const places = inputs.map((input) => ledgerPlace(input, runId));
    const mark = { runId, now: deps.now() };
    const own = places.filter(({ location }) => location === source || settledSince === undefined);
    const named = places.filter((place) => !own.includes(place));
    const ids = [
      ...(await recordInputs(db, own, mark)),
      ...(settledSince === undefined
        ? []
        : await recordInputs(db, named, { ...mark, settledSince })),
    ];
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
