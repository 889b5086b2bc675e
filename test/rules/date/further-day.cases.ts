import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  silentOn: ["July 26 and 12 children", "16", "Aug. 30, 2018"],
} satisfies RuleCases;
