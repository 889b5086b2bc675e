import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { kind: "change", value: 2, unit: "percentage point", direction: "up" },
      ["Turnout rose two percentage points.", "Turnout was 2 percentage points higher."],
    ],
    [
      { kind: "change", value: 25, unit: "basis point", direction: "down" },
      ["The bank cut rates by 25 basis points."],
    ],
  ],
  silentOn: ["Turnout rose 2 percent.", "They won 20 points."],
} satisfies QuantityCases;
