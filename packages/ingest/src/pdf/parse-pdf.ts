import type { Outcome } from "@recount/core";
import { unpackWords } from "./engine/packed-words.ts";
import { type FailureCode, type FileResult, isThreadResult, type PdfTask } from "./engine/task.ts";
import { type Ask, type ThreadFailure, type ThreadLimits, useThread } from "./engine/thread.ts";
import { lockStrings } from "./lock-strings.ts";
import { type AskThread, readScans } from "./ocr/read-scans.ts";
import type { PdfContent } from "./pdf-content.ts";
import { limitsOf, type PdfOptions, pdfScript } from "./pdf-options.ts";

export type { PdfContent } from "./pdf-content.ts";

/**
 * Reads a PDF into text, blocks and word boxes; what is wrong with the file becomes its `outcome`. Pages that are
 * pictures of text are recognised.
 */
export async function parsePdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfContent> {
  const early = refuseAtOnce(bytes);
  if (early !== undefined) return without(outcomeOf(early, options));
  const limits = limitsOf(options);
  if (bytes.length > limits.memoryLimitMb * 2 ** 20) {
    return without(stoppedBecause("too-large", limits));
  }
  const task = {
    kind: "read",
    pageLimit: options.pageLimit ?? 10_000,
    memoryLimitMb: limits.memoryLimitMb,
    passwords: options.passwords ?? [],
  } as const;
  const open = (bytes: Uint8Array) =>
    useThread(pdfScript, limits, (ask) => read(ask, { ...task, bytes }, options));
  const result = await open(bytes);
  if (typeof result === "string") return without(stoppedBecause(result, limits));
  if ("content" in result) return unpackWords(result.content);
  const { failure } = result;
  if (failure === "encrypted" && task.passwords.length > 0) {
    const locked = lockStrings(bytes);
    const second = locked === undefined ? result : await open(locked);
    if (typeof second !== "string" && "content" in second) {
      const { title: _title, author: _author, ...content } = unpackWords(second.content);
      return content;
    }
  }
  return without(
    failure === "too-large" ? stoppedBecause(failure, limits) : outcomeOf(failure, options),
  );
}

/** Reads the file, recognises its scanned pages if there are any, and has the document made of both. */
async function read(
  ask: Ask,
  task: PdfTask,
  options: PdfOptions,
): Promise<FileResult | ThreadFailure> {
  let stopped: ThreadFailure | undefined;
  const askThread: AskThread = async (next) => {
    const answer = await ask(next);
    if (!answer.ok) stopped = answer.failure;
    else if (isThreadResult(answer.value)) return answer.value;
    else throw new Error("the PDF thread answered out of turn");
    return undefined;
  };
  let result = await askThread(task);
  if (result !== undefined && "scans" in result) {
    const { ocrPageLimit = 500, ocrTimeLimitMs = 60_000 } = options;
    const scans = await readScans(result.scans, askThread, { ocrPageLimit, ocrTimeLimitMs });
    result = scans === undefined ? undefined : await askThread({ kind: "finish", scans });
  }
  if (result !== undefined && ("content" in result || "failure" in result)) return result;
  if (stopped !== undefined) return stopped;
  throw new Error("the PDF thread answered out of turn");
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

function stoppedBecause(
  failure: ThreadFailure,
  { timeLimitMs, memoryLimitMb }: ThreadLimits,
): Outcome {
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
