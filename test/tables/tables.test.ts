import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { tableOf } from "./table-of.ts";

describe("a table", () => {
  const document = tableOf("As of August 28, 2018, the numbers are these.", [
    ["header", "Description", "This report", "Previous report"],
    ["body", "Children in ORR care", "497", "528"],
    ["body", "> Parent declined", "139", "—"],
    ["body", "> Under the age of five", "22", "24"],
    ["total", "Discharged children", "2,157", "2,126"],
  ]);
  const { figures, numerals } = extract(document);
  const cell = (exact: string) => figures.find((figure) => figure.evidence.exact === exact);

  it("gives each cell its noun from its row, or from the rows above it", () => {
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual(
      [497, 528, 139, 22, 24, 2157, 2126].map((value) => [value, "child"]),
    );
  });

  it("carries row path and column as qualifiers", () => {
    expect(cell("22")?.qualifiers.map(({ text }) => text)).toEqual([
      "Children in ORR care",
      "Under the age of five",
      "This report",
    ]);
  });

  it("takes the day from the text above, and none for a column of earlier values", () => {
    expect(cell("497")?.asOf).toMatchObject({ date: "2018-08-28", basis: "stated" });
    expect(cell("528")?.asOf).toBeUndefined();
  });

  it("keeps ages, dashes and dates out", () => {
    expect(numerals.find(({ text }) => text === "five")?.class).toBe("age");
    expect(numerals.find(({ text }) => text === "497")?.class).toBe("count");
  });

  it("takes the day that a column is headed with", () => {
    const dated = tableOf("The numbers follow.", [
      ["header", "Description", "August 30, 2018", "August 16, 2018"],
      ["body", "Children in care", "497", "565"],
    ]);
    expect(extract(dated).figures.map(({ value, asOf }) => [value, asOf?.date])).toEqual([
      [497, "2018-08-30"],
      [565, "2018-08-16"],
    ]);
  });

  it("reads a column of percentages as shares", () => {
    const shares = tableOf("The shares follow.", [
      ["header", "Children", "Number", "Percent"],
      ["body", "Children in care", "497", "18.7"],
    ]);
    expect(extract(shares).figures.map(({ kind, value, unit }) => [kind, value, unit])).toEqual([
      ["count", 497, "child"],
      ["share", 18.7, "percent"],
    ]);
  });
});
