import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { value: 0, min: 0, max: 0, unit: "child", quantifier: "exact", asWritten: "No" },
      ["No child remains in the camp.", "No children remain in the camp."],
    ],
    [{ value: 0, unit: "injury" }, ["No injuries were reported.", "The log shows no injuries."]],
    [
      { value: 0, unit: "witness" },
      [
        "None of the five witnesses could be located.",
        "Not one of the five witnesses was located.",
        "Not a single witness was located.",
        "None of the witnesses was located.",
      ],
    ],
    [{ value: 0, unit: "expert" }, ["Neither of the two experts was qualified."]],
  ],
  silentOn: [
    "No comment was offered, and there is no doubt.",
    "No longer than that, and no more than 12 children.",
    "No one came, and no fewer than 38 children left.",
    "No decision has been made.",
    "No child shall be placed there.",
    "No. 4 mill burned.",
    "There was no way to tell and no other children came.",
  ],
} satisfies QuantityCases;
