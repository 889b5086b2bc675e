import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [[{ year: 2018 }, ["in 2018", "since 2018", "fiscal year 2018"]]],
  silentOn: ["in 2018 cases", "2,018 children", "$2018", "of 2000 claims"],
} satisfies RuleCases;
