import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { type RowOf, tableOf } from "./table-of.ts";

interface Case {
  readonly rows: readonly RowOf[];
  readonly notes?: readonly string[];
  /** State, expected, actual of each check. */
  readonly gives: readonly (readonly [string, number, number])[];
}

const head: RowOf = ["header", "Group", "Children"];
const cases: Readonly<Record<string, Case>> = {
  "closes where its parts make it": {
    rows: [
      head,
      ["body", "In care", "416"],
      ["body", "Discharged", "2,181"],
      ["total", "Total", "2,597"],
    ],
    gives: [["closes", 2597, 2597]],
  },
  "leaves a residual as it is": {
    rows: [
      head,
      ["body", "In care", "416"],
      ["body", "Discharged", "2,181"],
      ["total", "Total", "2,654"],
    ],
    gives: [["residual", 2654, 2597]],
  },
  "is rounded where percentages are": {
    rows: [
      ["header", "Group", "Percent"],
      ["body", "A", "33.3"],
      ["body", "B", "33.3"],
      ["body", "C", "33.3"],
      ["total", "Total", "100"],
    ],
    gives: [["rounding", 100, 99.9]],
  },
  "is rounded where amounts are in thousands": {
    rows: [
      ["header", "Group", "Spent ($ in thousands)"],
      ["body", "A", "10"],
      ["body", "B", "10"],
      ["total", "Total", "21"],
    ],
    gives: [["rounding", 21000, 20000]],
  },
  "is of parts of one level": {
    rows: [
      head,
      ["body", "In care", "400"],
      ["body", "> Under five", "22"],
      ["body", "> Five and over", "378"],
      ["body", "Discharged", "100"],
      ["total", "Total", "500"],
    ],
    gives: [["closes", 500, 500]],
  },
  "is of the group that it closes": {
    rows: [
      head,
      ["body", "In care"],
      ["body", "> Texas", "10"],
      ["body", "> Arizona", "5"],
      ["total", "> Total", "15"],
      ["body", "Discharged"],
      ["body", "> Texas", "3"],
      ["body", "> Arizona", "4"],
      ["total", "> Total", "7"],
      ["total", "Grand total", "22"],
    ],
    gives: [
      ["closes", 15, 15],
      ["closes", 7, 7],
      ["closes", 22, 22],
    ],
  },
  "is of all groups where only the last line is one": {
    rows: [
      head,
      ["body", "In care:"],
      ["body", "Texas", "10"],
      ["body", "Arizona", "5"],
      ["body", "Discharged:"],
      ["body", "Texas", "3"],
      ["body", "Arizona", "4"],
      ["total", "Total", "22"],
    ],
    gives: [["closes", 22, 22]],
  },
  "counts a subtotal for its rows": {
    rows: [
      head,
      ["body", "Boys", "10"],
      ["body", "Girls", "5"],
      ["total", "Subtotal", "15"],
      ["body", "Adults", "4"],
      ["total", "Total", "19"],
    ],
    gives: [
      ["closes", 15, 15],
      ["closes", 19, 19],
    ],
  },
  "is not checked where either reading leaves a residual": {
    rows: [
      head,
      ["body", "Boys", "10"],
      ["body", "Girls", "5"],
      ["total", "Subtotal", "15"],
      ["body", "Adults", "4"],
      ["body", "Others", "4"],
      ["total", "Total", "25"],
    ],
    gives: [["closes", 15, 15]],
  },
  "is not checked where a dash, n/a or nothing stands among its parts": {
    rows: [
      ["header", "Group", "Children", "Boys", "Girls"],
      ["body", "In care", "416", "n/a", "1"],
      ["body", "Abroad", "—", "8", ""],
      ["body", "Discharged", "2", "2", "2"],
      ["total", "Total", "500", "500", "500"],
    ],
    gives: [],
  },
  "is not checked where parts share members": {
    rows: [
      head,
      ["body", "In care", "416"],
      ["body", "Discharged", "2,181"],
      ["total", "Total", "2,500"],
    ],
    notes: ["Some children are counted in more than one group."],
    gives: [],
  },
  "is not checked where a row repeats a part of the one before": {
    rows: [
      head,
      ["body", "In care", "416"],
      ["body", "of whom under five", "22"],
      ["total", "Total", "416"],
    ],
    gives: [],
  },
  "is not checked for rates": {
    rows: [
      ["header", "Group", "Share of children"],
      ["body", "A", "12%"],
      ["body", "B", "30%"],
      ["total", "Total", "21%"],
    ],
    gives: [],
  },
  "may stand above its parts, and is then only confirmed": {
    rows: [head, ["total", "Total", "15"], ["body", "Boys", "10"], ["body", "Girls", "5"]],
    gives: [["closes", 15, 15]],
  },
  "above rows that are not its parts is left alone": {
    rows: [head, ["total", "Total", "15"], ["body", "Boys", "10"], ["body", "Under five", "3"]],
    gives: [],
  },
  "may stand at the end of each row": {
    rows: [
      ["header", "State", "Boys", "Girls", "Total"],
      ["body", "Texas", "10", "5", "15"],
      ["body", "Arizona", "1", "2", "3"],
      ["body", "Ohio", "1", "1", "4"],
    ],
    gives: [
      ["closes", 15, 15],
      ["closes", 3, 3],
      ["residual", 4, 2],
    ],
  },
  "at the end of rows is no sum where few of them close": {
    rows: [
      ["header", "State", "Boys", "Under five", "Total"],
      ["body", "Texas", "10", "5", "30"],
      ["body", "Arizona", "1", "2", "9"],
    ],
    gives: [],
  },
};

describe("a total", () => {
  it.each(Object.entries(cases))("%s", (_, { rows, notes, gives }) => {
    const { checks, figures } = extract(tableOf("The numbers follow.", rows, notes));
    expect(checks.map(({ state, expected, actual }) => [state, expected, actual])).toEqual(gives);
    const ids = new Set(figures.map(({ id }) => id));
    for (const { inputs, expected = 0, actual = 0, residual } of checks) {
      expect(inputs.every((id) => ids.has(id))).toBe(true);
      expect(residual).toBeCloseTo(expected - actual, 6);
    }
  });
});
