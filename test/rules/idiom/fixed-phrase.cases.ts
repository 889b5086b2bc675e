import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["in the first place", "9/11", "24/7", "zero tolerance", "one another", "no one"],
  silentOn: ["one child", "first report", "24 children", "9 of 11"],
} satisfies RuleCases;
