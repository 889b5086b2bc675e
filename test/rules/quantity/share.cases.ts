import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { value: 73, unit: "percent" },
      [
        "They won 73 percent of the votes.",
        "They won 73% of the votes.",
        "They won 73 per cent of the votes.",
      ],
    ],
    [{ value: 200 / 3, unit: "percent" }, ["Two-thirds of the families agreed."]],
    [
      { value: 27, quantifier: "less-than", min: null, max: 27 },
      ["Just under 27 percent were against."],
    ],
  ],
  silentOn: ["A third hearing was held.", "Half-hearted efforts failed."],
} satisfies QuantityCases;
