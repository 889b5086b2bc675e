import { findInputOf, hasDocument, recordDocument, settle } from "@recount/store";
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
    await recordDocument({ db, blobs }, document, { ...versions, now: deps.now() });
  }
  const next = await settle(db, documentId, { ...versions, now: deps.now() });
  return next === null ? [] : [{ stage: next, id: documentId }];
}
