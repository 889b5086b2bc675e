import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ away: { unit: "day", by: -1 } }, ["yesterday", "Yesterday"]],
    [{ away: { unit: "day", by: 0 } }, ["today"]],
    [{ away: { unit: "day", by: 1 } }, ["tomorrow"]],
    [{ away: { unit: "day", by: 2 } }, ["the day after tomorrow"]],
    [{ away: { unit: "day", by: -2 } }, ["the day before yesterday"]],
  ],
  silentOn: ["today's world", "the day after", "yesteryear"],
} satisfies RuleCases;
