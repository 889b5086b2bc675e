import type { Outcome } from "@recount/core";
import { type FailureCode, isThreadResult, type PdfTask } from "./engine/task.ts";
import { runInThread, type ThreadFailure } from "./engine/thread.ts";
import type { PdfContent } from "./pdf-content.ts";

export type { PdfContent } from "./pdf-content.ts";

export interface PdfOptions {
  /** Each is tried on a protected file. */
  readonly passwords?: readonly string[];
  readonly timeLimitMs?: number;
  readonly memoryLimitMb?: number;
  readonly pageLimit?: number;
}

const script = new URL("./engine/pdf-thread.ts", import.meta.url);

/**
 * Reads a PDF into text, blocks and word boxes; what is wrong with the file becomes its `outcome`.
 * Not for scans: a file without a text layer ends as `no-text`.
 */
export async function parsePdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfContent> {
  const early = refuseAtOnce(bytes);
  if (early !== undefined) return without(outcomeOf(early, options));
  const limits = {
    timeLimitMs: options.timeLimitMs ?? 60_000,
    memoryLimitMb: options.memoryLimitMb ?? 1_024,
  };
  if (bytes.length > limits.memoryLimitMb * 2 ** 20) {
    return without(stoppedBecause("too-large", limits));
  }
  const task: PdfTask = {
    bytes,
    pageLimit: options.pageLimit ?? 10_000,
    memoryLimitMb: limits.memoryLimitMb,
    passwords: options.passwords ?? [],
  };
  const answer = await runInThread(script, task, limits);
  if (!answer.ok) return without(stoppedBecause(answer.failure, limits));
  if (!isThreadResult(answer.value)) throw new Error("the PDF thread answered out of turn");
  if ("content" in answer.value) return answer.value.content;
  const { failure } = answer.value;
  return without(
    failure === "too-large" ? stoppedBecause(failure, limits) : outcomeOf(failure, options),
  );
}

function refuseAtOnce(bytes: Uint8Array): "empty" | "not-a-pdf" | undefined {
  if (bytes.length === 0) return "empty";
  // Readers allow junk before the header, and files in the wild have it.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096));
  return head.includes("%PDF-") ? undefined : "not-a-pdf";
}

function without(outcome: Outcome): PdfContent {
  return {
    mediaType: "application/pdf",
    language: "en",
    text: "",
    blocks: [],
    pages: [],
    outcome,
    notices: [],
  };
}

function outcomeOf(code: Exclude<FailureCode, "too-large">, options: PdfOptions): Outcome {
  switch (code) {
    case "encrypted":
      return {
        code,
        message:
          (options.passwords ?? []).length === 0
            ? "The PDF is protected by a password; give it (--password, or `password` at its source in recount.yaml), or send a copy without one."
            : "The PDF is protected and no password given opens it; check the password, or send a copy without one.",
      };
    case "not-a-pdf":
      return {
        code,
        message: "The file is not a PDF: it has no PDF header; check that the right file was sent.",
      };
    case "empty":
      return { code: "damaged", message: "The file is empty (0 bytes); send it again." };
    case "damaged":
      return {
        code,
        message: "The PDF is damaged or cut short and cannot be opened; download or save it again.",
      };
    case "no-pages":
      return {
        code: "damaged",
        message: "The PDF has no page that can be found; download or save it again.",
      };
  }
}

interface Limits {
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

function stoppedBecause(failure: ThreadFailure, { timeLimitMs, memoryLimitMb }: Limits): Outcome {
  return failure === "too-slow"
    ? {
        code: failure,
        message: `Reading the PDF took longer than ${timeLimitMs / 1_000} s and was stopped; raise the time limit, or print the file to a new PDF.`,
      }
    : {
        code: failure,
        message: `Reading the PDF took more than ${memoryLimitMb} MB and was stopped; raise the memory limit, or split the file.`,
      };
}
