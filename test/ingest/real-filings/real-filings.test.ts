import { describe, expect, it } from "vitest";
import { describeFiling, documentAt, knownFilings, realFiles } from "./read-real-filings.ts";

const known = knownFilings();
const files = realFiles();

it(
  files.size === 0
    ? `../shared/data/pdf is not on this machine: the ${known.length} real filings of the table were not read`
    : "every real filing on this machine has its line in the table",
  () => {
    expect(known.length).toBeGreaterThan(0);
    const keys = new Set(known.map(({ file }) => file));
    expect(
      [...files].filter(([key]) => !keys.has(key)),
      "pnpm guard --update",
    ).toEqual([]);
  },
);

describe.each(known.filter(({ file }) => files.has(file)))("the real filing $file", (line) => {
  it("is read as it was when a person looked at it", async () => {
    const path = files.get(line.file) ?? "";
    const now = describeFiling(line.file, await documentAt(path));
    expect(now, `look at ${path}, then pnpm guard --update`).toEqual(line);
  }, 120_000);
});
