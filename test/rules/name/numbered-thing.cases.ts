import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "Plan 9",
    "Size 12",
    "Group of 20",

    "Bus 12",
    "No 38",
    "Level 2",

    "Phase 2",
    "Exhibit 4",
    "COVID-19",
    "I-589",
    "Interstate 5",
    "Class 3",
    "basins 1 through 4",
    "Count Two",
    "Big Four",
    "Group of Seven",
    "channel 9",
    "Boeing 737",
    "Day 40",
  ],
  silentOn: [
    "Group of 20 men",

    "Last week 31",
    "No 12 children",
    "2 phases",
    "In Texas 40 parents",
    "phase of 12",
    "children 2 through 5 years",
  ],
} satisfies RuleCases;
