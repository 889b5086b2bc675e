import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [{ value: 626250000, unit: "USD", asWritten: "$626.25 million" }, ["It cost $626.25 million."]],
    [{ value: 0.25, unit: "USD" }, ["They paid 25 cents each."]],
    [{ value: 2500000000, unit: "GBP", quantifier: "approximately" }, ["They owe about £2.5bn."]],
    [
      { value: 5000000, unit: "USD" },
      [
        "A fine of $5m followed.",
        "A fine of $5 million followed.",
        "A fine of five million dollars followed.",
      ],
    ],
  ],
  silentOn: ["Nothing was paid."],
} satisfies QuantityCases;
