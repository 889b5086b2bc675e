import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["SBN 123456", "Bar No. 123456", "State Bar No. 234567", "Bar #98765"],
  silentOn: ["bar 12 people", "123456 claims"],
} satisfies RuleCases;
