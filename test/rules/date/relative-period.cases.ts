import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ away: { unit: "week", by: -1 } }, ["last week"]],
    [{ away: { unit: "month", by: 0 } }, ["earlier this month", "this month"]],
    [{ away: { unit: "year", by: 1 } }, ["next year"]],
  ],
  silentOn: ["the last week of August", "the next year", "this weekend"],
} satisfies RuleCases;
