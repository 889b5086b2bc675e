import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [[{ year: 2018, month: 8, day: 30 }, ["08/30/18", "8/30/2018", "2018-08-30"]]],
  silentOn: ["24/7", "9/11", "13/45/18", "2018-08"],
} satisfies RuleCases;
