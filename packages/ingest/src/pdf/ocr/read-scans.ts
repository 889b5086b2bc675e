import type { PdfTask, ScanResult, ThreadResult } from "../engine/task.ts";
import { ontoPage } from "../layout/onto-page.ts";
import { type Greymap, turnOver, turnUp } from "./picture-page.ts";
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

/** Below this the picture may stand on its head, or lie on its side. */
const sureOfEnd = 0.75;
const sureOfSide = 0.6;
/** Below this most letters are guesses: another script, handwriting, a photograph. */
const sureOfText = 0.5;

async function readPicture(
  picture: Greymap | undefined,
  recogniser: Recogniser,
  limits: ScanLimits,
): Promise<Omit<ScanResult, "number">> {
  if (picture === undefined) return { words: "it cannot be drawn" };
  let best: { readonly read: Recognition; readonly seen: Greymap } | undefined;
  for (const [view, least] of views) {
    if (best !== undefined && best.read.sureness >= least) break;
    const seen = view(picture);
    const read = await recognise(seen, recogniser, limits);
    if (typeof read === "string") return best === undefined ? { words: read } : taken(best);
    if (best === undefined || read.sureness > best.read.sureness) best = { read, seen };
  }
  return best === undefined ? { words: [] } : taken(best);
}

/** The ways to look at a picture, and how sure a reading must be for the next to be left. */
const views: readonly (readonly [(picture: Greymap) => Greymap, number])[] = [
  [(picture) => picture, 0],
  [turnOver, sureOfEnd],
  [turnUp, sureOfSide],
  [(picture) => turnOver(turnUp(picture)), sureOfSide],
];

function taken({
  read: { words, sureness },
  seen: { rules, turn, skew },
}: {
  readonly read: Recognition;
  readonly seen: Greymap;
}): Omit<ScanResult, "number"> {
  if (words.length > 0 && sureness < sureOfText) return { words: "its letters cannot be made out" };
  return { words, rules: rules.map((rule) => ontoPage(rule, turn)), skew };
}

async function recognise(
  picture: Greymap,
  recogniser: Recogniser,
  { ocrTimeLimitMs }: ScanLimits,
): Promise<Recognition | string> {
  const read = await recogniser.recognise(picture, ocrTimeLimitMs);
  return read === "too-slow" ? `it took longer than ${ocrTimeLimitMs / 1_000} s` : read;
}
