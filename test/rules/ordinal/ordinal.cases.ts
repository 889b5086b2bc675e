import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["third", "9th", "twenty-first", "22nd"],
  silentOn: ["three", "9", "a third of the children"],
} satisfies RuleCases;
