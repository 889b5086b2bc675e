import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { value: 31, unit: "claim", direction: "additional" },
      ["There were 90 claims. Another 31 are pending."],
    ],
    [{ value: 6, unit: "child" }, ["There are 22 children left. Six of those are younger."]],
    [
      { value: 497, unit: "child" },
      [
        "The number of children in custody stood at 497.",
        "The number of children in custody is 497.",
      ],
    ],
    [
      { value: 139, unit: "child" },
      ["Of the 528 children in care, 139 have a parent who declined."],
    ],
  ],
  silentOn: [
    "Number of months the case was pending: 13.",
    "He turned 30.",
    "The family 0723 file was lost.",
    "They won it 3-2.",
  ],
} satisfies QuantityCases;
