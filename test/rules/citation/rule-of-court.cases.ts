import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "Resolution 1701",
    "Chapters 7 and 13",

    "Fed. R. Civ. P. 26(a)",
    "Fed.R.App.P 4(a)(4)",
    "Rule 23(b)(2)",
    "Title 42",
    "Section 1225(b)",
    "Chapter 11",
  ],
  silentOn: ["26 rules", "the title was won 42 times"],
} satisfies RuleCases;
