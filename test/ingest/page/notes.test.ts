import { describe, expect, it } from "vitest";
import { layOut } from "../../../packages/ingest/src/pdf/layout/token.ts";
import { readDocument } from "../../../packages/ingest/src/pdf/page/read-document.ts";
import { fileOf, linesAt, type Row } from "./print-page.ts";

const body = [
  "The agency keeps a list of all the children who were in its care on the day",
  "of the order, and it has shared that list with counsel for both of the sides",
];

function page(last: string, notes: readonly string[]): readonly Row[] {
  return [
    ...linesAt([90, 100], [...body, last]),
    ...notes.flatMap((note, index) => linesAt([90, 640 + 24 * index], [note], { size: 10 })),
  ];
}

/** Each footnote's first words with those that its mark stands at. */
function bound(...pages: readonly (readonly Row[])[]) {
  const { pages: printed, ...file } = fileOf(...pages);
  const { text, blocks } = readDocument({ ...file, pages: printed.map(layOut) });
  return blocks
    .filter(({ kind }) => kind === "footnote")
    .map(({ start, mark }) => [
      text.slice(start, start + 12),
      mark === undefined ? undefined : text.slice(Math.max(0, mark.start - 8), mark.end),
    ]);
}

describe("a footnote", () => {
  it("leads to its mark, one by one where marks begin anew on each page", () => {
    expect(
      bound(
        page("three times.^1 It will do so again.^2 Nobody objects.", [
          "^1 The first list was late by a day, as all agree.",
          "^2 See the order at page 4, which leaves this open.",
        ]),
        page("each month.^1 Nobody objects to that either.", [
          "^1 The next one is due in May, and will be longer.",
        ]),
      ),
    ).toEqual([
      ["1 The first ", "e times.1"],
      ["2 See the or", "o again.2"],
      ["1 The next o", "h month.1"],
    ]);
  });

  it("leads to the number that its mark was taken off", () => {
    expect(
      bound(
        page("and it now holds 497^1 children. Nobody objects.", [
          "^1 The last report overstated this number by three.",
        ]),
      ),
    ).toEqual([["1 The last r", "w holds 497"]]);
  });

  it("leads to a star behind a word", () => {
    expect(
      bound(page("Per Curiam:* Nobody objects.", ["* This opinion should not be published."])),
    ).toEqual([["* This opini", " Curiam:*"]]);
  });

  it("leads nowhere where its mark is not to be found", () => {
    expect(
      bound(page("three times.^1 Nobody objects.", ["^7 The first list was late by a day."])),
    ).toEqual([["7 The first ", undefined]]);
  });
});
