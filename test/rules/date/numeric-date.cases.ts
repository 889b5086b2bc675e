import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [],
  dates: [
    [
      { year: 2018, month: 8, day: 30 },
      ["08/30/18", "8/30/2018", "2018-08-30", "2018/08/30", "8-30-2018"],
    ],
    [{ year: 2015, month: 12, day: 28 }, ["28/12/2015"]],
    [{ year: 1971, month: 5, day: 5 }, ["05/05/71"]],
    [{ year: 2014, month: 10 }, ["10/2014"]],
  ],
  silentOn: ["24/7", "9/11", "13/45/18", "2018-08", "13/2014"],
} satisfies RuleCases;
