import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["ten times what", "three times as", "14 times the"],
  silentOn: ["three times", "arrested three times.", "14 counties"],
} satisfies RuleCases;
