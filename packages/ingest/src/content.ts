import type { Document } from "@recount/core";

/** What a parser gives: the document without what only its capture knows. */
export type Content = Omit<Document, "id" | "source" | "fetchedAt" | "language"> & {
  readonly language?: string;
};

/** A document that could not be read, and why; data errors are values. */
export function failedContent(mediaType: string, code: string, message: string): Content {
  return { mediaType, text: "", blocks: [], pages: [], notices: [], outcome: { code, message } };
}
