import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["1.", "(2)", "3)"],
  silentOn: ["497 remain", "in 2018. Then"],
} satisfies RuleCases;
