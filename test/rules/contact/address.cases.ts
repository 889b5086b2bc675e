import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "Fourth Street",
    "Apartment 4C",

    "401 B Street",
    "Suite 1200",
    "P.O. Box 868",
    "4th Floor",
    "1100 Peachtree Street",
    "880 Front Street",
  ],
  silentOn: ["the fourth street", "401 children", "12 boxes", "40 people on the street"],
} satisfies RuleCases;
