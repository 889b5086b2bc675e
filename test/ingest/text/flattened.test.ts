import { type Document, extract } from "@recount/core";
import { fetchInput, parse } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { readStamps } from "../../../packages/ingest/src/court/read-stamps.ts";
import { findGutterRuns } from "../../../packages/ingest/src/text/gutter-runs.ts";
import { readFlattened } from "../../../packages/ingest/src/text/read-flattened.ts";
import { listSamples } from "../../samples/read-sample.ts";
import { flattenDocument } from "./flatten-document.ts";
import { silentTexts } from "./flattened.cases.ts";
import { flattenings, inventFiling } from "./invented-filing.ts";

const papers = [25, 28, 32].flatMap((linesOnPage) =>
  [1, 2, 3].map((seed) => ({
    linesOnPage,
    seed,
    pages: inventFiling(seed * linesOnPage, { pages: 12, linesOnPage }),
  })),
);

describe.each(Object.entries(flattenings))("a filing full of small numbers, %s", (_, flatten) => {
  it.each(papers)("of $linesOnPage lines (seed $seed) loses no number of its own", ({ pages }) => {
    const { text, numbers } = flatten(pages);
    const real = new Set(numbers.map(({ start }) => start));
    const barriers = readStamps(text).flatMap(({ start, end }) => [start, end]);
    const found = findGutterRuns(text, barriers).flatMap((run) => run.numbers);
    const sure = found.filter(({ isDoubtful }) => !isDoubtful);
    const lost = sure.filter(({ start }) => !real.has(start));
    expect(lost.map(({ start }) => text.slice(start - 30, start + 30))).toEqual([]);
    // Of the rest most are found and left in the text as doubtful.
    expect(sure.length / numbers.length).toBeGreaterThan(0.88);
    expect(found.filter(({ start }) => real.has(start)).length / numbers.length).toBeGreaterThan(
      0.98,
    );
  });
});

const ways = {
  "a line each": { line: "\n", page: "\n\n" },
  "a page each": { line: " ", page: "\n" },
  "with form feeds": { line: "\n", page: "\f" },
  "no line ends at all": { line: " ", page: " " },
};
const filings = listSamples().filter(({ file }) => file.endsWith(".pdf"));

describe.each(filings)("$id", ({ id, file }) => {
  const document = fetchInput({ source: id, location: file }).then(({ capture, bytes }) =>
    parse(capture, bytes),
  );

  it.each(Object.entries(ways))(
    "reads as well when flattened, %s",
    async (_, way) => {
      const whole: Document = await document;
      const { text, words } = flattenDocument(whole, way);
      const read = readFlattened(text);
      expect(read?.doubtful.map(({ start, end }) => read.text.slice(start - 20, end + 20))).toEqual(
        [],
      );
      expect(read?.text.split(/\s+/)).toEqual(words.flatMap((word) => word.split(" ")));
      const { docket, documentNumber, filedAt, pages } = whole.court ?? {};
      expect(read?.court).toEqual({ docket, documentNumber, filedAt, pages });
    },
    60_000,
  );
});

it("leaves a number in that may be the line's or the sentence's, and nobody counts it", async () => {
  const words = "of the children who were on the list had been heard and the rest had not yet";
  const page = Array.from({ length: 28 }, (_, index) => `${index + 1} ${words}`).join(" ");
  const doubtful = page.replace("the rest had not yet 14 of", "the rest had 14 not yet 14 of");
  const bytes = new TextEncoder().encode(
    `Case 3:19-cv-00417-QRS Document 57 Filed 03/09/19 Page 1 of 2 ${doubtful}`,
  );
  const capture = { source: "x", location: "x", sha256: "0".repeat(64), size: bytes.length };
  const document = await parse(capture, bytes);
  expect(document.text).toContain("the rest had 14 not yet 14 of the children");
  const numerals = extract(document).numerals.map((numeral) => [numeral.text, numeral.class]);
  expect(numerals).toEqual([
    ["14", "line-number"],
    ["14", "line-number"],
  ]);
});

it.each(silentTexts)("leaves %s as it is", (_, text) => {
  expect(readFlattened(text)).toBeUndefined();
});
