import type { Document } from "@recount/core";
import { type Input, isUrl, sha256Of } from "./capture.ts";
import { DataError, RetryError } from "./errors.ts";

/** The document of an input that gave no bytes: empty, with the reason as its outcome, named by its source. */
export function failedDocument(input: Input, error: unknown): Document {
  const known = error instanceof DataError || error instanceof RetryError;
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: sha256Of(input.source),
    source: input.source,
    ...(isUrl(input.source) ? { url: input.source } : {}),
    mediaType: "application/octet-stream",
    language: "en",
    text: "",
    blocks: [],
    pages: [],
    outcome: known
      ? { code: error.code, message: error.reason }
      : { code: "failed", message: reason },
    notices: [],
  };
}
