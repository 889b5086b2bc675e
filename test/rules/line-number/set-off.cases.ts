import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  silentOn: ["14 counties", "In 14  cases", "99  things"],
} satisfies RuleCases;
