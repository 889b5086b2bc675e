import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  silentOn: ["on the 5th Circuit", "the 5th hearing", "on the 45th.", "the 5th"],
} satisfies RuleCases;
