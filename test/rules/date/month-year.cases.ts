import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [[{ year: 2018, month: 8 }, ["August 2018", "Aug. 2018", "August of 2018"]]],
  silentOn: ["August 30", "may"],
} satisfies RuleCases;
