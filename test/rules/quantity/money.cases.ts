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
    [
      { value: null, min: 40e6, max: 60e6, unit: "USD", quantifier: "range" },
      [
        "It cost $40-60 million.",
        "It cost $40 million to $60 million.",
        "It cost between $40 and $60 million.",
      ],
    ],
    [
      {
        value: null,
        min: 1.2e9,
        max: 1.5e9,
        unit: "USD",
        quantifier: "range",
        asWritten: "$1.2 to $1.5 billion",
      },
      ["They owe $1.2 to $1.5 billion."],
    ],
    [
      { value: 2500000, unit: "USD" },
      ["It cost two and a half million dollars.", "It cost 2½ million dollars."],
    ],
    [{ value: 500, unit: "INR" }, ["They paid Rs 500.", "They paid 500 rupees."]],
    [{ value: 40, unit: "USD" }, ["They paid USD 40.", "They paid 40 USD."]],
    [{ value: 200, unit: "GBP" }, ["They paid 200 pounds."]],
    [{ value: -5, unit: "USD" }, ["The account stood at -$5."]],
    [
      { value: 0.5, min: 0.5, max: null, quantifier: "at-least", unit: "USD" },
      ["They paid at least 50 cents."],
    ],
  ],
  silentOn: ["They seized 200 pounds of cocaine.", "He weighs 200 pounds.", "Nothing was paid."],
} satisfies QuantityCases;
