import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "4 years old or younger",
    "5-year-old",
    "aged 12 to 17",
    "5 and over",
    "under the age of 5",
    "17 years of age",
    "turned 18",
    "six months of age",
    "8 months old",
    "turning five",
  ],
  silentOn: [
    "over 40 people",
    "under 500 children remain",
    "17 children",
    "5 and 6",
    "turned 18 pages",
  ],
} satisfies RuleCases;
