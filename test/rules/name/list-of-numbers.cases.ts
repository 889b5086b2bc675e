import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "lines 1, 4 and 6",
    "Exhibits 4 and 5",
    "counts 2, 3 and 7",
    "categories, 1, 2A and 2B",
    "wards 3-5",
    "Routes 6, 9 and 14",
    "claims 1 through 4",
  ],
  silentOn: ["routes 12 and 14 drivers", "lines of 12 and 14", "12 rooms and 3 halls", "line 4"],
} satisfies RuleCases;
