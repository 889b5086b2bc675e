import { globSync, readFileSync } from "node:fs";
import { rules } from "@recount/core";
import { describe, expect, it } from "vitest";
import { dispatch } from "../../packages/core/src/language/pattern/dispatch.ts";
import { readOpenings } from "../../packages/core/src/language/pattern/read-openings.ts";
import type { RuleCases } from "../rules/rule-cases.ts";

/** Where each pattern may begin, by "^" below the text. */
const cases: readonly (readonly [RegExp, string, string])[] = [
  [/page/g, "a page, a spa, p.", "  ^        ^"],
  [/(?<!\p{L})pa/gu, "a pal and a spa", "  ^"],
  [/(?<!\p{L})PA/giu, "a Pal and a spa", "  ^"],
  [/(?:p|q+|r?s)\d/g, "p1 qq2 rs3 s4 pq", "^  ^^  ^^  ^"],
  [/\d{1,2}(?!\d)/g, "on 12", "   ^^"],
  [/(?<![\p{L}\p{N}])\d+/gu, "on 12 a1", "   ^"],
  [/(?<=on\s)(?:May|June)/g, "on June 1, Mary", "   ^       ^"],
  [/[^a-z\s]x?/g, "a B, c", "  ^^"],
  [/(?:\p{Lu}|\u2009).?z/gu, "Az bz", "^"],
];

function placesOf(pattern: RegExp, text: string): string {
  const at = dispatch([readOpenings(pattern)]);
  const marks = Array.from({ length: text.length }, (_, i) => (at(text, i).length > 0 ? "^" : " "));
  return marks.join("");
}

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
/** Samples, and what neither they nor a phrase by itself holds. */
const texts = [
  ...globSync("samples/*/*/expected.txt", { cwd: root }).map(read),
  "14  The County reports by the 5th. It met Aug. 1-16.",
];

async function phrasesOf(id: string): Promise<readonly string[]> {
  const path = new URL(`test/rules/${id}.cases.ts`, root);
  const module: { default: RuleCases } = await import(path.href);
  const { reads, dates = [] } = module.default;
  return [...reads, ...dates.flatMap(([, phrases]) => phrases)].map((phrase) => `${phrase} next`);
}

describe("where a pattern may begin", () => {
  it.each(cases)("%s in %j", (pattern, text, places) => {
    expect(placesOf(pattern, text).trimEnd()).toBe(places);
  });

  it.each(rules.map((rule) => [rule.id, rule.pattern] as const))(
    "misses no match of %s",
    async (id, pattern) => {
      const at = dispatch([readOpenings(pattern)]);
      const found = [...texts, ...(await phrasesOf(id))].flatMap((text) =>
        [...text.matchAll(pattern)].map(({ index }) => ({ text, index })),
      );
      expect(found.filter(({ text, index }) => at(text, index).length === 0)).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
