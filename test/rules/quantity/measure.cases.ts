import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [{ kind: "measure", value: 12, unit: "mile" }, ["They walked 12 miles."]],
    [{ kind: "measure", value: 70, unitText: "miles an hour" }, ["It came at 70 miles an hour."]],
    [{ kind: "measure", value: 40, unit: "foot" }, ["A 40-foot wall stands there."]],
    [
      { kind: "measure", value: -5, unit: "degree" },
      ["It was -5 degrees.", "It was minus five degrees."],
    ],
    [{ kind: "measure", value: 1200, unit: "acre" }, ["The fire took 1,200 acres of forest."]],
    [
      { kind: "measure", value: null, min: 2, max: 3, unit: "mile", quantifier: "range" },
      ["It lies two or three miles away."],
    ],
    [{ kind: "measure", value: 5, unit: "kilometer" }, ["They ran 5 km.", "They ran 5km."]],
    [
      { kind: "measure", value: 20, unit: "degree" },
      ["It was 20°C.", "It was 20 degrees Celsius."],
    ],
  ],
  silentOn: ["It costs $5 a gallon.", "They saw 12 children."],
} satisfies QuantityCases;
