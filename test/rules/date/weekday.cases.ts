import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ weekday: 4 }, ["Thursday", "thursday"]],
    [{ weekday: 5 }, ["Friday"]],
    [{ weekday: 5, which: "last" }, ["last Friday"]],
    [{ weekday: 2, which: "next" }, ["next Tuesday"]],
    [{ weekday: 1, which: "coming" }, ["this coming Monday"]],
    [{ weekday: 1, which: "nth" }, ["the first Monday"]],
  ],
  silentOn: ["Thursday, Aug. 30", "every Monday"],
} satisfies RuleCases;
