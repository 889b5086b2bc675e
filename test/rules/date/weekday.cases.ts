import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [{ weekday: 4 }, ["Thursday", "thursday"]],
    [{ weekday: 5 }, ["Friday"]],
    [{ weekday: 5, which: "last" }, ["last Friday"]],
    [{ weekday: 2, which: "next" }, ["next Tuesday"]],
    [{ weekday: 1, which: "coming" }, ["this coming Monday"]],
    [{ weekday: 2, which: "next-week" }, ["Tuesday next week"]],
  ],
  silentOn: ["Thursday, Aug. 30", "every Monday"],
} satisfies RuleCases;
