import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ weekday: 4 }, ["Thursday", "thursday"]],
    [{ weekday: 5 }, ["Friday"]],
  ],
  silentOn: ["Thursday, Aug. 30", "every Monday", "Friday's"],
} satisfies RuleCases;
