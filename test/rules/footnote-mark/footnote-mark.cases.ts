import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  silentOn: ["COVID-19", "497", "the 22 left", "B2", "$5m"],
} satisfies RuleCases;
