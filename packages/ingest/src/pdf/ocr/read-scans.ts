import type { PdfTask, ScanResult, ThreadResult } from "../engine/task.ts";
import type { Greymap } from "./picture-page.ts";
import { openRecogniser, type Recogniser } from "./recogniser.ts";

export interface ScanLimits {
  /** Pages of one file; a page takes seconds. */
  readonly ocrPageLimit: number;
  readonly ocrTimeLimitMs: number;
}

/** Asks the file's thread; nothing if it was stopped. */
export type AskThread = (task: PdfTask) => Promise<ThreadResult | undefined>;

/** Recognises the scanned pages of a file that its thread has read, one after the other. */
export async function readScans(
  numbers: readonly number[],
  ask: AskThread,
  limits: ScanLimits,
): Promise<readonly ScanResult[] | undefined> {
  const recogniser = await openRecogniser();
  if (recogniser === undefined) {
    const words = "install the optional packages tesseract.js and @tesseract.js-data/eng";
    return numbers.map((number) => ({ number, words }));
  }
  try {
    const results: ScanResult[] = [];
    for (const [index, number] of numbers.entries()) {
      if (index >= limits.ocrPageLimit) {
        const words = `no more than ${limits.ocrPageLimit} pages of a file are recognised`;
        results.push({ number, words });
        continue;
      }
      const answer = await ask({ kind: "picture", number });
      if (answer === undefined || !("picture" in answer)) return undefined;
      results.push({ number, words: await wordsOf(answer.picture, recogniser, limits) });
    }
    return results;
  } finally {
    await recogniser.close();
  }
}

async function wordsOf(
  picture: Greymap | undefined,
  recogniser: Recogniser,
  { ocrTimeLimitMs }: ScanLimits,
): Promise<ScanResult["words"]> {
  if (picture === undefined) return "it cannot be drawn";
  const words = await recogniser.recognise(picture, ocrTimeLimitMs);
  return words === "too-slow" ? `it took longer than ${ocrTimeLimitMs / 1_000} s` : words;
}
