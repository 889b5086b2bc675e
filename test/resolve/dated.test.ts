import { type Block, extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import { filings, news } from "./dated/dated-cases.ts";

const day = { publishedAt: "2018-08-31", court: { filedAt: "2018-08-30" } };

/** The day of each number of a page, as a case writes it. */
function writeDays(page: string, own: "publishedAt" | "court"): string {
  const { figures } = extract(documentOf(page, { blocks: blocks(page), [own]: day[own] }));
  return figures
    .map(({ value, asOf }) => {
      const stated = asOf?.date;
      const same = asOf !== undefined && asOf.text === undefined;
      return `${value} ${same ? "=" : (stated ?? "-")}`;
    })
    .join("; ");
}

function blocks(page: string): Block[] {
  return [...page.matchAll(/.+/g)].map(({ 0: line, index }) => ({
    kind: line.startsWith("# ") ? "heading" : "paragraph",
    start: index,
    end: index + line.length,
  }));
}

describe("the days of a page of 31 August 2018", () => {
  it.each(news)("%s", (page, days) => {
    expect(writeDays(page, "publishedAt")).toBe(days);
  });
});

describe("the days of a filing of 30 August 2018", () => {
  it.each(filings)("%s", (page, days) => {
    expect(writeDays(page, "court")).toBe(days);
  });
});
