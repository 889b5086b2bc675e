import { extract, type Figure } from "@recount/core";
import { describe, expect, it } from "vitest";
import { type RowOf, tableOf } from "./table-of.ts";

/** Kind, value or bounds, unit, in reading order. */
function read(rows: readonly RowOf[], title = "The numbers follow.") {
  const { figures } = extract(tableOf(title, rows));
  return [...figures].sort((a, b) => a.evidence.start - b.evidence.start);
}

function shown({ kind, value, min, max, unit }: Figure) {
  return [kind, value ?? [min, max], unit];
}

const head: RowOf = ["header", "Group", "Children", "Parents"];

describe("a cell with two numbers", () => {
  it.each([
    ["12 (18.7%)", "a head of its own", "Children"],
    ["12 (18.7%)", "a percentage announced", "Children (%)"],
    ["12 / 18.7%", "a slash", "Children"],
    ["12 [18.7 %]", "square brackets", "Children"],
    ["12 (18.7)", "the head's brackets", "Children (%)"],
    ["12 (18.7)", "the head's brackets", "Number of children (percent)"],
  ])("is a count and a share: %s with %s: %s", (cell, _, title) => {
    const figures = read([
      ["header", "Group", title],
      ["body", "In care", cell],
    ]);
    expect(figures.map(shown)).toEqual([
      ["count", 12, "child"],
      ["share", 18.7, "percent"],
    ]);
    for (const { qualifiers } of figures) {
      expect(qualifiers.map(({ text }) => text)).toEqual(["In care", title]);
    }
  });

  it("may say its share first", () => {
    expect(read([head, ["body", "In care", "18.7% (12)", "4"]]).map(shown)).toEqual([
      ["share", 18.7, "percent"],
      ["count", 12, "child"],
      ["count", 4, "parent"],
    ]);
  });

  it("is summed by its counts", () => {
    const { checks } = extract(
      tableOf("The numbers follow.", [
        head,
        ["body", "In care", "12 (30%)", "4"],
        ["body", "Discharged", "28 (70%)", "7"],
        ["total", "Total", "40 (100%)", "11"],
      ]),
    );
    expect(checks.map(({ state, expected }) => [state, expected])).toEqual([
      ["closes", 40],
      ["closes", 11],
    ]);
  });

  it("is a part of a whole, and the whole is not what the head says of the part", () => {
    const figures = read([
      ["header", "Class", "Children reunified"],
      ["body", "Under five", "58 of 103"],
    ]);
    expect(figures.map(shown)).toEqual([
      ["count", 58, "child"],
      ["count", 103, "child"],
    ]);
    expect(figures[0]?.subsetOf).toBe(figures[1]?.id);
    expect(figures[1]?.qualifiers.map(({ text }) => text)).toEqual(["Under five"]);
  });

  it("is a range among plain numbers", () => {
    const figures = read([
      head,
      ["body", "Pima", "10–15", "$40"],
      ["body", "Yuma", "1,200 to 1,500", "7"],
      ["body", "Gila", "40", "8"],
      ["body", "Cochise", "8", "9"],
    ]);
    const ranges = figures.filter(({ quantifier }) => quantifier === "range");
    expect(ranges.map(shown)).toEqual([
      ["count", [10, 15], "child"],
      ["count", [1200, 1500], "child"],
    ]);
    expect(ranges.map(({ asWritten }) => asWritten)).toEqual(["10–15", "1,200 to 1,500"]);
  });

  it.each([
    ["12 / 9"],
    ["103 of 58"],
    ["2017-18"],
    ["2016–2018"],
    ["15–10"],
    ["10–15 thousand"],
    ["(12) (9)"],
    ["12 (9) 4"],
    ["555-0199"],
  ])("is left alone where it may be something else: %s", (cell) => {
    const rows: readonly RowOf[] = [
      ["header", "Group", "Children"],
      ["body", "In care", cell],
      ["body", "Abroad", "7"],
    ];
    expect(read(rows).map(shown)).toEqual([["count", 7, "child"]]);
  });

  it("gives its first number alone where nothing says what the second is", () => {
    expect(read([head, ["body", "In care", "12 (9)", "4"]]).map(shown)).toEqual([
      ["count", 12, "child"],
      ["count", 4, "parent"],
    ]);
  });

  it("is no range in a column of ranges, which are ages, days or codes", () => {
    const rows: readonly RowOf[] = [
      ["header", "Group", "Bracket", "Children"],
      ["body", "Youngest", "0–4", "31"],
      ["body", "Middle", "5–12", "8"],
    ];
    expect(read(rows).map(shown)).toEqual([
      ["count", 31, "child"],
      ["count", 8, "child"],
    ]);
  });
});

describe("digits grouped by spaces", () => {
  it("are one number where their row writes no commas", () => {
    const { figures, checks } = extract(
      tableOf("The numbers follow.", [
        head,
        ["body", "Pima", "98 452", "41 181"],
        ["body", "Yuma", "1,548", "9"],
        ["total", "Total", "100,000", "41,190"],
      ]),
    );
    expect(figures.map(({ value, asWritten }) => [value, asWritten])).toContainEqual([
      98452,
      "98 452",
    ]);
    expect(checks.map(({ state }) => state)).toEqual(["closes", "closes"]);
  });

  it("are damage where it writes commas, and two columns where one beside is empty", () => {
    const figures = read([
      head,
      ["body", "Pima", "98 452", "41,181"],
      ["body", "Yuma", "41 181", ""],
    ]);
    expect(figures.map(shown)).toEqual([["count", 41181, "parent"]]);
  });
});

describe("a column", () => {
  it("of several kinds at once is a count, and no multiple of anything", () => {
    const rows: readonly RowOf[] = [
      ["header", { words: "Background checks", width: 4 }],
      ["header", "State", "Handgun", "Multiple", "Other"],
      ["body", "Alabama", "23", "14", "8"],
    ];
    expect(read(rows).map(shown)).toEqual([
      ["count", 23, "check"],
      ["count", 14, "check"],
      ["count", 8, "check"],
    ]);
  });

  it("is counted by the title over all columns, where the heads between only sort them", () => {
    const over = (words: string) => ({ words, width: 2 });
    const rows: readonly RowOf[] = [
      ["header", { words: "Background checks", width: 7 }],
      ["header", "", over("Redemption"), over("Rentals"), over("Private sale")],
      ["header", "State", "Handgun", "Other", "Handgun", "Other", "Handgun", "Other"],
      ["body", "Alabama", "23", "14", "8", "3", "2", "1"],
    ];
    expect(read(rows).map(({ unit }) => unit)).toEqual(Array(6).fill("check"));
  });

  it("counts what its labels name with a percentage in it", () => {
    const rows: readonly RowOf[] = [
      ["header", "Claims", "Number"],
      ["body", "Claims paid at 50% or more", "31"],
      ["body", "Claims paid at less", "8"],
    ];
    expect(read(rows).map(shown)).toEqual([
      ["count", 31, "claim"],
      ["count", 8, "claim"],
    ]);
  });

  it("may stand before its labels", () => {
    const rows: readonly RowOf[] = [
      ["body", "497", "Children in care"],
      ["body", "322", "Children with parents abroad"],
    ];
    const figures = read(rows);
    expect(figures.map(shown)).toEqual([
      ["count", 497, "child"],
      ["count", 322, "child"],
    ]);
    expect(figures[1]?.qualifiers.map(({ text }) => text)).toEqual([
      "Children with parents abroad",
    ]);
  });

  it("stands for no day where its row names several", () => {
    const rows: readonly RowOf[] = [
      ["header", "Posted", "From", "Payee", "Amount ($)"],
      ["body", "05/03/2019", "03/04/2019", "A card", "920.68"],
      ["body", "05/24/2019", "03/10/2019", "A card", "907.96"],
    ];
    expect(read(rows).map(({ asOf }) => asOf?.basis)).toEqual(["filed", "filed"]);
  });
});
