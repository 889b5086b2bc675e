import type { RuleCases } from "../rule-cases.ts";

/** What it reads is marked by the page's reader, and tested with that. */
export default {
  reads: [],
  silentOn: ["14 parents", "in 12 13 anticipation", "on page 14 of the list"],
} satisfies RuleCases;
