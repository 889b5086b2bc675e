import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PDFParse } from "pdf-parse";
import { describe, expect, it } from "vitest";
import { readPdf } from "./read-pdf.ts";

const root = join(import.meta.dirname, "../..");
const real = join(root, "../shared/data/pdf");

/** How many of pdf-parse's words may be missing from what we read: white print on a white page, small capitals. */
const mostMissing = 0.06;
/** How many of ours it may not know: words that we join across lines and it does not. */
const mostAdded = 0.03;

const samples = globSync(join(root, "samples/*/*/source.pdf")).sort();
const filings = existsSync(real) ? globSync(join(real, "*.pdf")).sort() : [];
const named = [...samples, ...filings].map((path) => ({ path, name: relative(root, path) }));

/** Another reader, by other people, with other faults. */
async function askPdfParse(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: "" })).text;
  } finally {
    await parser.destroy();
  }
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The share of one reader's words that the other has not. */
function missing(from: string, other: string): number {
  const known = countWords(other);
  let [all, lost] = [0, 0];
  for (const [word, count] of countWords(from)) {
    all += count;
    lost += Math.max(0, count - (known.get(word) ?? 0));
  }
  return all === 0 ? 0 : lost / all;
}

describe("pdf-parse reads the same words", { timeout: 60_000 }, () => {
  it.each(named)("$name", async ({ path }) => {
    const bytes = readFileSync(path);
    const document = await readPdf(bytes, { ocrPageLimit: 0 });
    if (document.notices.some(({ code }) => code === "text-withheld")) return;
    const furniture = (document.furniture ?? []).map(({ text }) => text).join(" ");
    const ours = `${document.text} ${furniture}`;
    const theirs = await askPdfParse(bytes);
    expect(missing(theirs, ours)).toBeLessThan(mostMissing);
    expect(missing(ours, theirs)).toBeLessThan(mostAdded);
  });
});
