import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { value: 388, unit: "notice" },
      [
        "Notices returned: 388",
        "- Notices sent out again: 388",
        "Notices by office\n\nHarbor: 388",
        "Notices sent\n\n- To an old address: 388",
        "Notices by office: Harbor 388.",
        "Notices sent:\n- 388 to an old address",
        "Notices, by office\n\nHarbor 388",
      ],
    ],
    [{ value: 3, unit: "person" }, ["Missing: 3"]],
    [{ value: 40, unit: "cot" }, ["Cots – 40", "Cots 40"]],
  ],
  silentOn: [
    "Victims\n\nAge: 43",
    "Prices by city\n\nHarbor: 120",
    "Players: Smith 12, Jones 9.",
    "Exhibits:\nExhibit 4\nExhibit 5",
    "Offices\n\nRoom: 12",
    "Number of months from filing to payment: 5",
    "Number of months case was pending: 13",
    "England: 112 all out.",
  ],
} satisfies QuantityCases;
