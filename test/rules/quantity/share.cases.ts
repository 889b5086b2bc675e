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
    [{ value: 50 }, ["Half the families agreed.", "Half of the families agreed."]],
    [
      { value: null, min: 5, max: 10, quantifier: "range" },
      ["Between 5 and 10 percent agreed.", "5% to 10% agreed.", "5-10 percent agreed."],
    ],
    [{ value: 0.5 }, ["Rates moved by half a percent of the base."]],
    [{ value: -3.5 }, ["Growth was -3.5% of output.", "Growth was minus 3.5 percent."]],
  ],
  silentOn: [
    "Turnout rose 2 percentage points.",
    "Half open doors.",
    "1,234,5% of them.",
    "A third hearing was held.",
    "Half-hearted efforts failed.",
  ],
} satisfies QuantityCases;
