import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "(619) 555-0134",
    "619.555.0134",
    "619-555-0134 ext. 12",
    "1-800-555-0199",
    "555-0134",
    "+44 20 7946 0991",
    "(21) 99713-3601",
  ],
  silentOn: ["1,937 children", "2017-18", "497-416"],
} satisfies RuleCases;
