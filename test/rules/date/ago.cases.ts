import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ away: { unit: "day", by: -14 } }, ["two weeks ago", "2 weeks ago"]],
    [{ away: { unit: "year", by: -1 } }, ["a year ago", "one year ago"]],
    [{ away: { unit: "day", by: 3 } }, ["three days from now"]],
    [{ away: { unit: "month", by: -21 } }, ["twenty-one months ago"]],
  ],
  silentOn: ["two weeks", "about 20 years ago", "long ago", "2 weeks later"],
} satisfies RuleCases;
