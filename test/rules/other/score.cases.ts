import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["50-50", "3-to-1"],
  silentOn: ["40-60 people", "2017-18", "3-day", "$40-60", "5-year-old"],
} satisfies RuleCases;
