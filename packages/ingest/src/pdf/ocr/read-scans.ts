import type { PdfTask, ScanResult, ThreadResult } from "../engine/task.ts";
import { ontoPage } from "./onto-page.ts";
import { type Greymap, turnOver } from "./picture-page.ts";
import { openRecogniser, type Recogniser, type Recognition } from "./recogniser.ts";

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
      results.push({ number, ...(await readPicture(answer.picture, recogniser, limits)) });
    }
    return results;
  } finally {
    await recogniser.close();
  }
}

/** Below this the picture may stand on its head. */
const sureOfEnd = 0.75;
/** Below this most letters are guesses: another script, handwriting, a photograph. */
const sureOfText = 0.5;

async function readPicture(
  picture: Greymap | undefined,
  recogniser: Recogniser,
  limits: ScanLimits,
): Promise<Omit<ScanResult, "number">> {
  if (picture === undefined) return { words: "it cannot be drawn" };
  const read = await recognise(picture, recogniser, limits);
  if (typeof read === "string") return { words: read };
  if (read.sureness >= sureOfEnd) return taken(read, picture);
  const over = turnOver(picture);
  const other = await recognise(over, recogniser, limits);
  if (typeof other === "string" || other.sureness <= read.sureness) return taken(read, picture);
  return taken(other, over);
}

function taken(
  { words, sureness }: Recognition,
  { rules, turn }: Greymap,
): Omit<ScanResult, "number"> {
  if (words.length > 0 && sureness < sureOfText) return { words: "its letters cannot be made out" };
  return { words, rules: rules.map((rule) => ontoPage(rule, turn)) };
}

async function recognise(
  picture: Greymap,
  recogniser: Recogniser,
  { ocrTimeLimitMs }: ScanLimits,
): Promise<Recognition | string> {
  const read = await recogniser.recognise(picture, ocrTimeLimitMs);
  return read === "too-slow" ? `it took longer than ${ocrTimeLimitMs / 1_000} s` : read;
}
