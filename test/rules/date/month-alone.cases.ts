import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  // The month stands behind what gives it away: see test/resolve/dates.
  silentOn: ["May we go", "in May 2018", "March on", "They may leave", "by April Ryan", "to May"],
} satisfies RuleCases;
