import { DataError } from "@recount/ingest";
import {
  ForgottenError,
  findInput,
  type InputRow,
  recordFailure,
  recordFetched,
  refuseForgotten,
  settle,
  sha256Of,
} from "@recount/store";
import { fetchPlace } from "../standard-input.ts";
import type { StageDeps, StageJob } from "./stage.ts";

async function fetchBytes(deps: StageDeps, input: InputRow) {
  const place = fetchPlace(input, deps.runId);
  if (place === null) {
    throw new DataError("gone", input.source, "what came by standard input is gone; give it again");
  }
  return deps.ingest.fetchInput(place, deps.now());
}

/** Input to bytes, kept as they came. Bytes that the ledger knows already need no further stage. */
export async function fetch(deps: StageDeps, inputId: string): Promise<readonly StageJob[]> {
  const { db, blobs, versions } = deps;
  const input = await findInput(db, inputId);
  if (input === undefined || input.state !== "waiting") return [];
  try {
    const { capture, bytes } = await fetchBytes(deps, input);
    const sha256 = sha256Of(bytes);
    // Before it is written anywhere, and once more with the writing.
    await refuseForgotten(db, { documentId: sha256, inputId });
    await blobs.put(bytes);
    await recordFetched(db, inputId, { sha256, capture, now: deps.now() });
    const next = await settle(db, sha256, { ...versions, now: deps.now() });
    return next === null ? [] : [{ stage: next, id: sha256 }];
  } catch (error) {
    if (!(error instanceof DataError || error instanceof ForgottenError)) throw error;
    const { code, reason: message } = inWords(error);
    await recordFailure(
      db,
      { id: inputId },
      { stage: "fetch", code, message, reason: "data", attempts: 1, now: deps.now() },
    );
    return [];
  }
}

function inWords(error: DataError | ForgottenError): { code: string; reason: string } {
  return error instanceof DataError ? error : { code: "forgotten", reason: error.message };
}
