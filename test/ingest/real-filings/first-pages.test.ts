import { type Document, extract } from "@recount/core";
import { fetchInput, parse } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { listSamples } from "../../samples/read-sample.ts";
import { countingOn, documentAt, realFiles } from "./read-real-filings.ts";

/** Blocks that say who, where and under which number, and never how many. */
const silent = new Set(["title", "court-caption", "counsel", "signature", "certificate"]);

function wordsAround({ text }: Document, start: number, end: number): string {
  return text.slice(Math.max(0, start - 30), end + 30);
}

/** The figures and counting numerals of a first page that stand where nothing is counted. */
function falseOnes(document: Document): readonly string[] {
  const end = document.pages[0]?.end ?? 0;
  const figures = extract(document).figures.map(({ evidence }) => evidence);
  const spans = [...countingOn(document), ...figures.filter(({ start }) => start < end)];
  return spans
    .filter(({ start }) =>
      document.blocks.some(
        (block) => block.start <= start && start < block.end && silent.has(block.kind),
      ),
    )
    .map((span) => wordsAround(document, span.start, span.end));
}

const samples = listSamples().filter(({ file }) => file.endsWith(".pdf"));

describe("no figure comes from caption, counsel or signature of a first page", () => {
  it.each(samples)(
    "of $id",
    async ({ id, file }) => {
      const { capture, bytes } = await fetchInput({ source: id, location: file });
      expect(falseOnes(await parse(capture, bytes))).toEqual([]);
    },
    60_000,
  );

  const real = [...realFiles()].map(([key, path]) => ({ key, path }));
  it.each(real)(
    "of the real filing $key",
    async ({ path }) => {
      expect(falseOnes(await documentAt(path))).toEqual([]);
    },
    120_000,
  );
});
