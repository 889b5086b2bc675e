import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Block, type Document, extract } from "@recount/core";
import { fetchInput, parse } from "@recount/ingest";
import { describe, expect, it } from "vitest";

const real = join(import.meta.dirname, "../../../shared/data/pdf");

async function read(name: string): Promise<Document> {
  const input = await fetchInput({ source: name, location: join(real, name) });
  return parse(input.capture, input.bytes);
}

function tablesOf({ blocks }: Document): readonly Block[] {
  return blocks.filter(({ kind }) => kind === "table");
}

/** Rows by kind, columns, and cells with words in them: counted by eye and with pdftotext -layout. */
function shapeOf({ rows = [] }: Block) {
  const cells = rows.flatMap((row) => row.cells);
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return {
    heads: count("header"),
    body: count("body"),
    totals: count("total"),
    columns: Math.max(...cells.map(({ column, width = 1 }) => column + width)),
    filled: cells.length,
  };
}

/** The sum of a column's numbers below the heads; one of the files leaves the commas out. */
function sumOf({ text }: Document, { rows = [] }: Block, column: number, kind: string): number {
  const cents = rows
    .filter((row) => row.kind === kind)
    .flatMap((row) => row.cells.filter((cell) => cell.column === column))
    .map(({ start, end }) => Number(text.slice(start, end).replace(/[$,\s]/g, "")) * 100);
  return Math.round(cents.reduce((sum, one) => sum + one, 0)) / 100;
}

/** A thread and an engine are started for each paper. */
const patience = 60_000;

describe.skipIf(!existsSync(real))(
  "the tables of real papers yield every cell",
  { timeout: patience },
  () => {
    it.each([
      "plumber__background-checks.pdf",
      "plumber__nics-background-checks-2015-11-rotated.pdf",
    ])("%s", async (name) => {
      const document = await read(name);
      const [table, ...others] = tablesOf(document);
      expect(others).toEqual([]);
      if (table === undefined) return expect.fail("no table");
      expect(shapeOf(table)).toEqual({ heads: 3, body: 55, totals: 1, columns: 25, filled: 1322 });
      const blank = [16, 17];
      for (let column = 1; column < 25; column += 1) {
        if (blank.includes(column)) continue;
        const sum = sumOf(document, table, column, "body");
        expect(sum, `column ${column}`).toBe(sumOf(document, table, column, "total"));
      }
      expect(sumOf(document, table, 24, "body")).toBe(2_236_457);
      const { figures, checks } = extract(document);
      const cells = figures.filter(({ ruleIds }) => ruleIds.includes("table/cell"));
      expect(cells).toHaveLength(55 * 22 + 24);
      expect(cells.every(({ kind, unit }) => kind === "count" && unit === "check")).toBe(true);
      expect(checks.map(({ state }) => state)).toEqual(Array(22).fill("closes"));
    });

    it("plumber__senate-expenditures.pdf", async () => {
      const document = await read("plumber__senate-expenditures.pdf");
      const [table, ...others] = tablesOf(document);
      expect(others).toEqual([]);
      if (table === undefined) return expect.fail("no table");
      expect(shapeOf(table)).toEqual({ heads: 2, body: 32, totals: 0, columns: 7, filled: 192 });
      expect(sumOf(document, table, 6, "body")).toBe(181_736.98);
      const { figures } = extract(document);
      expect(figures).toHaveLength(32);
      expect(figures.every(({ kind, unit }) => kind === "money" && unit === "USD")).toBe(true);
    });

    it("xray__rect_ordering_0.8.pdf", async () => {
      const document = await read("xray__rect_ordering_0.8.pdf");
      const [table, ...others] = tablesOf(document);
      expect(others).toEqual([]);
      if (table === undefined) return expect.fail("no table");
      expect(shapeOf(table)).toEqual({ heads: 2, body: 4, totals: 0, columns: 4, filled: 24 });
      const sums = [1, 2, 3].map((column) => sumOf(document, table, column, "body"));
      expect(sums).toEqual([2_040_290.55, 2_040_290.55, 0]);
    });

    it.each([
      "xray__rect_ordering_5.2.pdf",
      "doctor__cafc_3.pdf",
      "doctor__ca6_1-3.pdf",
      "doctor__ca7_3.pdf",
      "doctor__ca2_1-1.pdf",
      "doctor__ca8_.pdf",
      "doctor__gov.uscourts.cacd.652774.40.0.pdf",
    ])("%s, whose boxes are a caption's or a form's, has none", async (name) => {
      expect(tablesOf(await read(name))).toEqual([]);
    });
  },
);
