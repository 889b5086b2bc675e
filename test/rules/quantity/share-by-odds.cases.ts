import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { kind: "share", value: 20, unit: "percent" },
      ["One in five children went hungry.", "1 in 5 children went hungry."],
    ],
    [
      { kind: "share", value: 90 },
      ["Nine out of 10 voters agreed.", "Nine out of every ten voters agreed."],
    ],
    [
      { kind: "share", value: 25, quantifier: "more-than", min: 25, max: null },
      ["More than one in four families left."],
    ],
  ],
  silentOn: ["Nine of 12 children left.", "One in 2018 was lost.", "They met 12 in 40 states."],
} satisfies QuantityCases;
