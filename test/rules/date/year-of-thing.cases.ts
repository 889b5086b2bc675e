import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["1990s", "’98", "’90s"],
  silentOn: ["2,018 reports", "the 2000 people", "2018 people", "(40)"],
} satisfies RuleCases;
