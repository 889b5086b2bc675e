import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { kind: "change", direction: "up", value: 14, since: "last week" },
      [
        "1,937 children were reunified, up only 14 from last week.",
        "1,937 children were reunified, 14 more than last week.",
      ],
    ],
    [
      { kind: "change", direction: "down", value: 31 },
      [
        "528 children remain, a decrease of 31 from the prior report.",
        "The number of children fell by 31 to 497 children.",
      ],
    ],
  ],
  silentOn: [
    "They shot down 33 drones.",
    "Police rounded up 40 men.",
    "The jets dropped 12 bombs.",
    "The agency sent up 452 rockets.",
    "497 children remain, down from 565.",
    "Another 67 children were discharged.",
  ],
} satisfies QuantityCases;
