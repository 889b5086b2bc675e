import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "older than 65",
    "younger than two",

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
    "older than 180 days",
    "Level 2 or above",
    "The number is 51, not 61.",
    "older than 40 percent",

    "over 40 people",
    "under 500 children remain",
    "17 children",
    "5 and 6",
    "turned 18 pages",
  ],
} satisfies RuleCases;
