import { describe, expect, it } from "vitest";
import headNouns from "./counted/head-nouns.ts";
import leftAlone from "./counted/left-alone.ts";
import levelsAndChanges from "./counted/levels-and-changes.ts";
import listsAndEllipsis from "./counted/lists-and-ellipsis.ts";
import rows from "./counted/rows.ts";
import { writeCounts } from "./counted/write-counts.ts";

describe.each([
  ["head nouns", headNouns],
  ["lists and ellipsis", listsAndEllipsis],
  ["levels and changes", levelsAndChanges],
  ["left alone", leftAlone],
  ["rows", rows],
])("%s", (_, cases) => {
  it.each(cases)("%s", (page, counts) => {
    expect(writeCounts(page)).toBe(counts);
  });
});
