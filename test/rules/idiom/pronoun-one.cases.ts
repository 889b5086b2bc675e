import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["one that", "one of the most", "one's", "one must", "one counsel per party"],
  silentOn: ["one child", "one of the 12 children", "one hundred"],
} satisfies RuleCases;
