import type { Outcome } from "@recount/core";
import { type FailureCode, isThreadResult, type PdfTask } from "./engine/task.ts";
import { runInThread, type ThreadFailure } from "./engine/thread.ts";
import type { PdfContent } from "./pdf-content.ts";

export type { PdfContent } from "./pdf-content.ts";

export interface PdfOptions {
  readonly password?: string;
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
  const task: PdfTask = {
    // The engine detaches what it is given, and a pooled buffer would go with all its neighbours.
    bytes: new Uint8Array(bytes),
    pageLimit: options.pageLimit ?? 2_000,
    ...(options.password === undefined ? {} : { password: options.password }),
  };
  const answer = await runInThread(script, task, limits);
  if (!answer.ok) return without(stoppedBecause(answer.failure, limits));
  if (!isThreadResult(answer.value)) throw new Error("the PDF thread answered out of turn");
  if ("content" in answer.value) return answer.value.content;
  return without(outcomeOf(answer.value.failure, options));
}

function refuseAtOnce(bytes: Uint8Array): FailureCode | undefined {
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

function outcomeOf(code: FailureCode, options: PdfOptions): Outcome {
  if (code === "encrypted" || code === "wrong-password") {
    const message =
      options.password === undefined
        ? "The PDF is protected by a password; give the password, or send a copy without one."
        : "The PDF is protected and the password given does not open it; check the password, or send a copy without one.";
    return { code: "encrypted", message };
  }
  const messages = {
    empty: "The file is empty (0 bytes); send it again.",
    "not-a-pdf": "The file is not a PDF: it has no PDF header; check that the right file was sent.",
    damaged: "The PDF is damaged or cut short and cannot be opened; download or save it again.",
  };
  return { code: code === "not-a-pdf" ? code : "damaged", message: messages[code] };
}

function stoppedBecause(
  failure: ThreadFailure,
  limits: { readonly timeLimitMs: number; readonly memoryLimitMb: number },
): Outcome {
  switch (failure.kind) {
    case "too-slow":
      return {
        code: "too-slow",
        message: `Reading the PDF took longer than ${limits.timeLimitMs / 1_000} s and was stopped; raise the time limit, or print the file to a new PDF.`,
      };
    case "too-large":
      return {
        code: "too-large",
        message: `Reading the PDF took more than ${limits.memoryLimitMb} MB and was stopped; raise the memory limit, or split the file.`,
      };
    case "crashed":
      return {
        code: "damaged",
        message: `The PDF made its reader fail (${failure.reason}); save or print it to a new PDF and send that.`,
      };
  }
}
