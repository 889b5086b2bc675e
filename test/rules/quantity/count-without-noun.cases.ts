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
    [
      { value: 31, unit: "patient" },
      [
        'Patients wait in corridors. "We had 31 of them last night," she said.',
        "Patients began to leave on Monday. By Friday there were 31.",
        "The clinic called its patients. Last week 31 came.",
        "The clinic calls every patient on its list. So far 31 have answered.",
        "Patients who were sent home and came back, 31 in all, are counted once.",
      ],
    ],
    [
      { value: 46, unit: null },
      [
        "46 in favor, none against.",
        "Some 46 marched to the square.",
        "He was told that 46 others were ahead of him.",
      ],
    ],
    [{ min: 200, unit: "person" }, ["The storm left hundreds without power."]],
  ],
  silentOn: [
    "They planted 40 oaks and 30 elms. Twelve have died.",
    "Counts one and two were dismissed.",
    "Flight 370 vanished.",
    "It was 9 when the doors opened.",
    "Number of months the case was pending: 13.",
    "He turned 30.",
    "The family 0723 file was lost.",
    "They won it 3-2.",
  ],
} satisfies QuantityCases;
