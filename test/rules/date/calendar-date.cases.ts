import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [
      { year: 2018, month: 8, day: 30 },
      [
        "August 30, 2018",
        "30 August 2018",
        "Thursday, Aug. 30, 2018",
        "August 30th, 2018",
        "30th day of August, 2018",
        "August thirtieth, 2018",
        "30-Aug-2018",
      ],
    ],
    [{ month: 8, day: 22 }, ["twenty-second of August", "August 22nd", "August twenty-second"]],
    [{ month: 7, day: 26 }, ["July 26", "Thursday, July 26", "26 July", "26th of July"]],
  ],
  silentOn: ["may 12 more be released", "March of 500 people", "30"],
} satisfies RuleCases;
