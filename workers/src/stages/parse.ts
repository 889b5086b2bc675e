import {
  ForgottenError,
  findInputOf,
  hasDocument,
  recordDocument,
  recordFailure,
  settle,
} from "@recount/store";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** Bytes to Document. A file that cannot be read is a document with an outcome, and is kept as well. */
export async function parse(deps: StageDeps, documentId: string): Promise<readonly StageJob[]> {
  const { db, blobs, ingest, versions } = deps;
  if (!(await hasDocument(db, documentId, versions.parserVersion))) {
    const input = await findInputOf(db, documentId);
    // Its bytes have changed in the meantime: nobody waits for these any more.
    if (input === undefined || input.capture === null) return [];
    const bytes = await blobs.get(documentId);
    if (bytes === null) {
      throw new Unretryable("bytes-missing", "its bytes are gone; requeue it");
    }
    const document = await ingest.parse(input.capture, bytes);
    try {
      await recordDocument({ db, blobs }, document, { ...versions, now: deps.now() });
    } catch (error) {
      if (!(error instanceof ForgottenError)) throw error;
      await recordForgotten(deps, documentId, error);
      return [];
    }
  }
  const next = await settle(db, documentId, { ...versions, now: deps.now() });
  return next === null ? [] : [{ stage: next, id: documentId }];
}

/** Other bytes around a text that was forgotten. */
async function recordForgotten(
  { db, now }: StageDeps,
  documentId: string,
  { message }: ForgottenError,
): Promise<void> {
  await recordFailure(
    db,
    { contentSha256: documentId },
    { stage: "parse", code: "forgotten", message, reason: "data", attempts: 1, now: now() },
  );
}
