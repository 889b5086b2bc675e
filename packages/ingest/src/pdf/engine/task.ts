import type { PdfContent } from "../pdf-content.ts";
import type { FileFailure, ReadOptions } from "./read-file.ts";

/** What the thread is asked. */
export interface PdfTask extends ReadOptions {
  readonly bytes: Uint8Array;
}

export type FailureCode = FileFailure | "empty" | "not-a-pdf";

/** What the thread answers: the document, or why the file could not be opened. */
export type ThreadResult = { readonly content: PdfContent } | { readonly failure: FailureCode };

/** Whether a message is a task; nobody else writes to the port, but its type is unknown. */
export function isTask(value: unknown): value is PdfTask {
  return typeof value === "object" && value !== null && "bytes" in value && "pageLimit" in value;
}

/** Whether a message is an answer of this project's own thread. */
export function isThreadResult(value: unknown): value is ThreadResult {
  return typeof value === "object" && value !== null && ("content" in value || "failure" in value);
}
