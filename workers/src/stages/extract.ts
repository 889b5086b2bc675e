import { type Document, type Extraction, extract as read } from "@recount/core";
import { hasExtraction, loadDocument, recordExtraction, settle } from "@recount/store";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** The rules are pure: what they throw once they throw always. */
function readFigures(document: Document): Extraction {
  try {
    return read(document);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Unretryable("rules-crashed", `the rules failed on it: ${words}`, error);
  }
}

/** Document to figures, once for each version of the rules. */
export async function extract(deps: StageDeps, documentId: string): Promise<readonly StageJob[]> {
  const { db, blobs, versions } = deps;
  const { rulesVersion } = versions;
  if (!(await hasExtraction(db, documentId, rulesVersion))) {
    const document = await loadDocument({ db, blobs }, documentId);
    if (document === null) {
      throw new Unretryable("document-missing", "its text is gone; requeue it");
    }
    const extraction = readFigures(document);
    await recordExtraction(db, documentId, { extraction, rulesVersion, now: deps.now() });
  }
  const next = await settle(db, documentId, { ...versions, now: deps.now() });
  return next === null ? [] : [{ stage: next, id: documentId }];
}
