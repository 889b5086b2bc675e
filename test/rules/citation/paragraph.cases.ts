import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "¶¶ 4, 9",
    "¶¶ 4, 9 and 12-14",
    "¶ 12",
    "¶¶ 3-9",
    "paragraph 14",
    "footnote 3",
    "57:3-12",
    "Tr. 14-19",
    "Ex. 12",
  ],
  silentOn: ["12 paragraphs", "3:15 p.m.", "the paragraph of 12", "paragraph 14.5"],
} satisfies RuleCases;
