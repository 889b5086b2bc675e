import { spawnSync } from "node:child_process";
import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";

/** Far above what a linear reading takes on a loaded machine, far below what a quadratic one does. */
const limit = 240_000;

describe("hostile text", () => {
  it(
    "is read in time that grows with its length: a megabyte of any one thing ends",
    () => {
      const { status, signal, stderr } = spawnSync(
        process.execPath,
        [new URL("growth.ts", import.meta.url).pathname],
        { timeout: limit, encoding: "utf8" },
      );
      expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: "" });
    },
    limit + 10_000,
  );

  it.each([
    ["a lone surrogate", "\ud800 497 children\udc00 remain"],
    ["null characters", "\u0000497 children\u0000 remain"],
    ["right-to-left marks", "\u200f497\u200f children remain"],
    ["zero-width spaces", "497\u200b children remain"],
    ["all capitals", "497 CHILDREN REMAIN IN CUSTODY."],
    ["no spaces", "497childrenremainincustody"],
  ])("with %s gives no wrong number", (_name, text) => {
    const { figures } = extract(documentOf(text));
    expect(figures.map(({ value }) => value).filter((value) => value !== 497)).toEqual([]);
  });

  it.each([
    ["a mark of direction in it", "4\u200f97 children remain"],
    ["a soft hyphen behind its comma", "1,\u00ad497 children remain"],
    ["a null in front of its comma", "1\u0000,497 children remain"],
    ["half a character before its point", "2\ud800.5 million people left"],
    ["a hidden space within its word", "four\u200bteen children remain"],
  ])("a number with %s is none, since a part of it would be another", (_name, text) => {
    expect(extract(documentOf(text)).figures).toEqual([]);
  });

  it.each([
    ["capitals", "497 CHILDREN REMAIN IN CUSTODY.", 497],
    ["null characters", "\u0000 497 children\u0000 remain", 497],
  ])("with %s is still read", (_name, text, value) => {
    expect(extract(documentOf(text)).figures).toMatchObject([{ value, unit: "child" }]);
  });

  it("without a full stop keeps its offsets in every part", () => {
    const text = "and 12 children left ".repeat(500);
    for (const { evidence } of extract(documentOf(text)).figures) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    }
  });
});
