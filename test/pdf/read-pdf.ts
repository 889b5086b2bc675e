import type { Document } from "@recount/core";
import { type ParseOptions, parse, sha256Of } from "@recount/ingest";

/** The document of a PDF in memory. */
export function readPdf(bytes: Uint8Array, options: ParseOptions = {}): Promise<Document> {
  const named = { source: "x.pdf", location: "x.pdf", sha256: sha256Of(bytes) };
  return parse({ ...named, size: bytes.length }, bytes, options);
}
