import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [{ kind: "measure", value: 12, unit: "mile" }, ["They walked 12 miles."]],
    [{ kind: "measure", value: 70, unitText: "miles an hour" }, ["It came at 70 miles an hour."]],
    [{ kind: "measure", value: 40, unit: "foot" }, ["A 40-foot wall stands there."]],
  ],
  silentOn: ["They saw 12 children."],
} satisfies QuantityCases;
