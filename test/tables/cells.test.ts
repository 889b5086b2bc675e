import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { type RowOf, tableOf } from "./table-of.ts";

interface Case {
  readonly title?: string;
  readonly rows: readonly RowOf[];
  readonly notes?: readonly string[];
  /** Kind, value, unit, in reading order. */
  readonly reads: readonly (readonly [string, number | null, string | null])[];
}

const cases: Readonly<Record<string, Case>> = {
  "keeps a footnote's mark out of the number that it stands on": {
    rows: [
      ["header", "Group", "Children"],
      ["body", "In care", "416*"],
      ["body", "Discharged", "2,181²"],
      ["body", "Abroad", "199 [3]"],
    ],
    reads: [
      ["count", 416, "child"],
      ["count", 2181, "child"],
      ["count", 199, "child"],
    ],
  },
  "makes nothing of a dash, of n/a, of an empty cell or of a number that is broken": {
    rows: [
      ["header", "Group", "Children", "Parents"],
      ["body", "In care", "—", "12"],
      ["body", "Abroad", "n/a", ""],
      ["body", "Released", "1,9 37", "2 654"],
      ["body", "Flagged", "2,56", "7"],
    ],
    reads: [
      ["count", 12, "parent"],
      ["count", 7, "parent"],
    ],
  },
  "makes a dash zero where a note says so": {
    rows: [
      ["header", "Group", "Children"],
      ["body", "In care", "—"],
      ["body", "Abroad", "4"],
    ],
    notes: ["A dash (—) represents zero."],
    reads: [
      ["count", 0, "child"],
      ["count", 4, "child"],
    ],
  },
  "makes no zero of a dash that may also be missing": {
    rows: [
      ["header", "Group", "Children"],
      ["body", "In care", "—"],
      ["body", "Abroad", "4"],
    ],
    notes: ["— means zero or not reported."],
    reads: [["count", 4, "child"]],
  },
  "reads money by the head": {
    rows: [
      ["header", "Period", "Fees ($)"],
      ["body", "First", "413,298.44"],
      ["body", "Second", "0.00"],
    ],
    reads: [
      ["money", 413298.44, "USD"],
      ["money", 0, "USD"],
    ],
  },
  "reads money by the signs at a column's ends": {
    rows: [
      ["header", "Period", "Fees"],
      ["body", "First", "$ 100"],
      ["body", "Second", "50"],
      ["total", "Total", "$ 150"],
    ],
    reads: [
      ["money", 100, "USD"],
      ["money", 50, "USD"],
      ["money", 150, "USD"],
    ],
  },
  "leaves a bare number between signs alone where its row names a thing": {
    rows: [
      ["header", "Item", "This report"],
      ["body", "amounts held", "$100"],
      ["body", "claims that were paid", "20"],
      ["body", "amounts owed", "$150"],
    ],
    reads: [
      ["money", 100, "USD"],
      ["money", 150, "USD"],
    ],
  },
  "scales what the head gives in thousands": {
    rows: [
      ["header", "Agency", "Budget ($ in thousands)", "Employees"],
      ["body", "One", "1,250.5", "30"],
    ],
    reads: [
      ["money", 1250500, "USD"],
      ["count", 30, "employee"],
    ],
  },
  "scales what the title gives in thousands, and no percentage": {
    title: "Spending by office (dollars in millions)",
    rows: [
      ["header", "Office", "Spent", "Percent"],
      ["body", "One", "1.2", "40.5"],
    ],
    reads: [
      ["money", 1200000, "USD"],
      ["share", 40.5, "percent"],
    ],
  },
  "declines what a title scales but for some of it": {
    title: "Results (in thousands, except per-share amounts)",
    rows: [
      ["header", "Item", "Amount ($)"],
      ["body", "Income", "1,200"],
      ["body", "Income per share", "1.12"],
    ],
    reads: [],
  },
  "reads brackets and minus signs of an account as negative": {
    rows: [
      ["header", "Item", "Amount ($)"],
      ["body", "Paid in", "500.00"],
      ["body", "Paid out", "(120.50)"],
      ["body", "Fees", "−3.25"],
    ],
    reads: [
      ["money", 500, "USD"],
      ["money", -120.5, "USD"],
      ["money", -3.25, "USD"],
    ],
  },
  "declines brackets where every number of the column has them": {
    rows: [
      ["header", "Group", "Children"],
      ["body", "Boys", "(12)"],
      ["body", "Girls", "(9)"],
    ],
    reads: [],
  },
  "reads a column of changes": {
    rows: [
      ["header", "Children", "Change since July"],
      ["body", "Children in care", "(12)"],
      ["body", "Children discharged", "+14"],
    ],
    reads: [
      ["change", 12, "child"],
      ["change", 14, "child"],
    ],
  },
  "reads a bound": {
    rows: [
      ["header", "County", "Children"],
      ["body", "Pima", "<5"],
      ["body", "Yuma", "~40"],
    ],
    reads: [
      ["count", 5, "child"],
      ["count", 40, "child"],
    ],
  },
  "takes years for no counts, neither as heads nor before rows": {
    title: "Cases filed",
    rows: [
      ["header", "Year", "2016", "2017"],
      ["body", "2016", "31", "40"],
      ["body", "2017", "12", "9"],
    ],
    reads: [
      ["count", 31, "case"],
      ["count", 40, "case"],
      ["count", 12, "case"],
      ["count", 9, "case"],
    ],
  },
  "takes row numbers, codes and durations for no counts": {
    rows: [
      ["header", "No.", "Facility", "Claim No.", "Registration", "Days open", "Children"],
      ["body", "1", "Casa Azul", "417", "40021", "12", "31"],
      ["body", "2", "Casa Roja", "502", "40388", "30", "8"],
      ["body", "3", "Casa Verde", "655", "51200", "44", "0"],
    ],
    reads: [
      ["count", 31, "child"],
      ["count", 8, "child"],
      ["count", 0, "child"],
    ],
  },
  "counts by the columns where the rows are names": {
    rows: [
      ["header", "Provider", "Children", "Employees"],
      ["body", "Lutheran Social Services", "31", "4"],
      ["body", "Bethany Homes", "8", "2"],
    ],
    reads: [
      ["count", 31, "child"],
      ["count", 4, "employee"],
      ["count", 8, "child"],
      ["count", 2, "employee"],
    ],
  },
  "counts by the title where neither rows nor columns do": {
    title: "Children in shelters by state",
    rows: [
      ["header", "State", "June", "July"],
      ["body", "Massachusetts", "31", "4"],
      ["body", "Texas", "8", "2"],
    ],
    reads: [
      ["count", 31, "child"],
      ["count", 4, "child"],
      ["count", 8, "child"],
      ["count", 2, "child"],
    ],
  },
  "reads a level of nothing named as a measure": {
    rows: [
      ["header", "Region", "Permit"],
      ["body", "North", "18,870"],
      ["body", "South", "209"],
    ],
    reads: [
      ["measure", 18870, null],
      ["measure", 209, null],
    ],
  },
  "reads rows of months without taking a month and its number for a day": {
    title: "Children discharged",
    rows: [
      ["header", "Month", "Children"],
      ["body", "May", "12"],
      ["body", "June", "30"],
    ],
    reads: [
      ["count", 12, "child"],
      ["count", 30, "child"],
    ],
  },
  "reads no text in a cell for the number in it": {
    rows: [
      ["header", "Action", "Cost", "Parts"],
      ["body", "Wiring", "Up to 79 hours at $85", "$10"],
      ["body", "Test", "40 hours", "$15"],
    ],
    reads: [
      ["money", 10, "USD"],
      ["money", 15, "USD"],
    ],
  },
};

describe("a cell", () => {
  it.each(Object.entries(cases))(
    "%s",
    (_, { title = "The numbers follow.", rows, notes, reads }) => {
      const { figures } = extract(tableOf(title, rows, notes));
      const found = figures.filter(({ ruleIds }) => ruleIds.includes("table/cell"));
      const inOrder = [...found].sort((a, b) => a.evidence.start - b.evidence.start);
      expect(inOrder.map(({ kind, value, unit }) => [kind, value, unit])).toEqual(reads);
    },
  );

  it("says which way a change went, and how far a bound reaches", () => {
    const changes = extract(
      tableOf("The changes follow.", [
        ["header", "Children", "Change"],
        ["body", "Children in care", "(12)"],
        ["body", "Children abroad", "4"],
        ["body", "Children released", "<5"],
      ]),
    ).figures;
    expect(changes.map(({ direction }) => direction)).toEqual(["down", "up", "up"]);
    expect(changes[2]).toMatchObject({ quantifier: "less-than", min: null, max: 5 });
  });

  it("stands under spanning heads, under labels that reach down, and under its mark's note", () => {
    const { figures } = extract(
      tableOf(
        "Children by facility",
        [
          ["header", "", "", { words: "In care", width: 2 }],
          ["header", "State", "Facility", "Boys", "Girls"],
          ["body", { words: "Texas", height: 2 }, "Casa Azul", "31*", "8"],
          ["body", "", "Casa Roja", "4", "0"],
        ],
        ["* Two were counted late."],
      ),
    );
    expect(figures.map(({ qualifiers }) => qualifiers.map(({ text }) => text))).toEqual([
      ["Texas", "Casa Azul", "In care", "Boys", "Two were counted late."],
      ["Texas", "Casa Azul", "In care", "Girls"],
      ["Texas", "Casa Roja", "In care", "Boys"],
      ["Texas", "Casa Roja", "In care", "Girls"],
    ]);
  });

  it("stands under a label that opens a group, without an indent", () => {
    const { figures } = extract(
      tableOf("The numbers follow.", [
        ["header", "Group", "Number"],
        ["body", "Children in care:"],
        ["body", "Parent declined", "139"],
        ["body", "Children discharged:"],
        ["body", "Reunified", "1,937"],
      ]),
    );
    expect(figures.map(({ qualifiers }) => qualifiers[0]?.text)).toEqual([
      "Children in care:",
      "Children discharged:",
    ]);
  });

  it("stands for the year of its column, or for the day before its row", () => {
    const years = extract(
      tableOf("Cases filed", [
        ["header", "Court", "2016", "FY 2017"],
        ["body", "Tucson", "31", "40"],
      ]),
    ).figures;
    expect(years.map(({ asOf }) => asOf?.date)).toEqual(["2016", "2017"]);
    const days = extract(
      tableOf("Children in care", [
        ["header", "Day", "Children"],
        ["body", "August 16, 2018", "565"],
        ["body", "August 23, 2018", "528"],
      ]),
    ).figures;
    expect(days.map(({ asOf }) => asOf?.date)).toEqual(["2018-08-16", "2018-08-23"]);
  });
});
