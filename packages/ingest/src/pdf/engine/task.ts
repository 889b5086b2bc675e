import type { Greymap } from "../ocr/picture-page.ts";
import type { PackedContent } from "./packed-words.ts";
import type { PageWord, Rule } from "./page-words.ts";
import type { FileFailure, ReadOptions } from "./read-file.ts";

/** What became of a scanned page. */
export interface ScanResult {
  readonly number: number;
  /** Its words, or why there are none. */
  readonly words: readonly PageWord[] | string;
  /** The lines drawn on it. */
  readonly rules?: readonly Rule[];
  /** Degrees by which it lay askew; words and lines are given as they stand once it is straight. */
  readonly skew?: number;
}

/** What the thread is asked: to read a file, to draw a page of it, and to go on with what was recognised. */
export type PdfTask =
  | (ReadOptions & { readonly kind: "read"; readonly bytes: Uint8Array })
  | { readonly kind: "picture"; readonly number: number }
  | { readonly kind: "finish"; readonly scans: readonly ScanResult[] }
  | (DrawOptions & { readonly kind: "draw"; readonly bytes: Uint8Array });

/** A page to be drawn, with what was understood of it laid over it. */
export interface DrawOptions extends Pick<ReadOptions, "memoryLimitMb" | "passwords"> {
  readonly number: number;
  readonly marks: readonly Mark[];
}

/** A frame with a word at its corner, in fractions of the page. */
export interface Mark {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly label: string;
  /** Red, green and blue. */
  readonly colour: readonly [number, number, number];
}

export type FailureCode = FileFailure | "empty" | "not-a-pdf";

/** How a file ends: as a document, or with why it could not be opened. */
export type FileResult = { readonly content: PackedContent } | { readonly failure: FailureCode };

/** What the thread answers: how the file ends, which pages to recognise, or the picture of such a page. */
export type ThreadResult =
  | FileResult
  | { readonly scans: readonly number[] }
  | { readonly picture: Greymap | undefined }
  | { readonly drawing: Drawing | undefined };

/** A page as a PNG, and its size in points. */
export interface Drawing {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Whether a message is a task; nobody else writes to the port, but its type is unknown. */
export function isTask(value: unknown): value is PdfTask {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** Whether a message is an answer of this project's own thread. */
export function isThreadResult(value: unknown): value is ThreadResult {
  const kinds = ["content", "failure", "scans", "picture", "drawing"];
  return typeof value === "object" && value !== null && kinds.some((kind) => kind in value);
}
