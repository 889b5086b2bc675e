import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "14 days",
    "24-hour",
    "two and a half years",
    "six months",
    "90 calendar days",
    "30-day",
    "one and three days",
  ],
  silentOn: ["4 years old", "14 daycare centers", "5 years of age"],
} satisfies RuleCases;
