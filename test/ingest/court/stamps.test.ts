import { describe, expect, it } from "vitest";
import { readStamps } from "../../../packages/ingest/src/court/read-stamps.ts";
import { silent, stamps } from "./stamps.cases.ts";

describe("the filing stamp of", () => {
  it.each(stamps)("$of", ({ text, court, page }) => {
    const found = readStamps(`Before it. ${text} After it.`);
    expect(found.map((stamp) => stamp.court)).toEqual([court]);
    expect(found[0]?.page).toBe(page);
    expect(`Before it. ${text} After it.`.slice(found[0]?.start, found[0]?.end)).toBe(text);
  });
});

it.each(silent)("is not seen in %j", (text) => {
  expect(readStamps(text)).toEqual([]);
});

it("is found twice where two are printed after each other", () => {
  const [first, second] = stamps;
  const found = readStamps(`${first?.text} ${second?.text}`);
  expect(found.map(({ court }) => court)).toEqual([first?.court, second?.court]);
});

it("takes no longer for a megabyte that looks like one", () => {
  for (const part of [
    "Case 18-1 ",
    "Case: 20-1234 Page 1 ",
    "FILED: A ",
    "1:20-cv-",
    "Desc Main ",
  ]) {
    expect(readStamps(part.repeat(1_000_000 / part.length)).length).toBe(0);
  }
});
