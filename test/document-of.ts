import { createHash } from "node:crypto";
import type { Document } from "@recount/core";

/** A plain-text document of one's own words. */
export function documentOf(text: string, more: Partial<Document> = {}): Document {
  return {
    id: createHash("sha256").update(text).digest("hex"),
    source: "test.txt",
    mediaType: "text/plain",
    language: "en",
    text,
    blocks: [],
    pages: [],
    notices: [],
    ...more,
  };
}
