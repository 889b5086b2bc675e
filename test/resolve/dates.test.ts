import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";

/** What a text of Friday, 31 August 2018 says, the words of its date, and the day they mean. */
const cases: readonly (readonly [string, string, string | null])[] = [
  ["The report was filed Thursday.", "Thursday", "2018-08-30"],
  ["The judge will hold a hearing on Friday.", "Friday", "2018-08-31"],
  ["They met last Friday.", "last Friday", "2018-08-24"],
  ["They met last Monday.", "last Monday", null],
  ["They will meet next Tuesday.", "next Tuesday", "2018-09-04"],
  ["They meet next Saturday.", "next Saturday", null],
  ["Rain is forecast for Saturday, the bureau said.", "Saturday", "2018-09-01"],
  ["A hearing scheduled for Monday was put off on Wednesday.", "Monday", "2018-09-03"],
  ["A hearing scheduled for Monday was put off on Wednesday.", "Wednesday", "2018-08-29"],
  ["They came yesterday.", "yesterday", "2018-08-30"],
  ["They vote tomorrow.", "Tomorrow", "2018-09-01"],
  ["They left two weeks ago.", "two weeks ago", "2018-08-17"],
  ["They left a year ago.", "a year ago", "2017"],
  ["They left last month.", "last month", "2018-07"],
  ["They left earlier this month.", "earlier this month", "2018-08"],
  ["They left last week.", "last week", null],
  ["They left in May.", "May", "2018-05"],
  ["They left in October.", "October", "2017-10"],
  ["They will leave in October.", "October", "2018-10"],
  ["They left on the 5th.", "5th", "2018-08-05"],
  ["They will leave on the 5th.", "5th", "2018-09-05"],
  ["The judge set a July 26 deadline.", "July 26", "2018-07-26"],
  ["They met on Jan. 2.", "Jan. 2", "2019-01-02"],
  ["It ran from Aug. 1 to Aug. 16.", "Aug. 16", "2018-08-16"],
  ["It ran from Aug. 1-16.", "16", "2018-08-16"],
  ["As of 8:00 a.m. Monday, 12 children remained.", "Monday", "2018-08-27"],
  ["It began on 28/12/2015.", "28/12/2015", "2015-12-28"],
];
const kinds: readonly (readonly [string, string, string])[] = [
  ["The judge gave the state until Nov. 4, 2022 to empty the wing.", "Nov. 4, 2022", "deadline"],
  [
    "Claims must be postmarked by February 28, 2019, and the fairness hearing is on March 1.",
    "February 28, 2019",
    "deadline",
  ],
  [
    "Claims must be postmarked by February 28, 2019, and the fairness hearing is on March 1.",
    "March 1",
    "hearing",
  ],
  ["497 remain, according to a court filing Thursday.", "Thursday", "filing"],
  ["The court ruled on Tuesday.", "Tuesday", "order"],
  ["The storm hit on Tuesday.", "Tuesday", "event"],
];

describe("dates as facts", () => {
  it.each(cases)("%s: %s is %s", (text, words, date) => {
    const found = extract(documentOf(text), { published: "2018-08-31" }).dates;
    const fact = found.find((one) => one.text.toLowerCase() === words.toLowerCase());
    expect(fact).toMatchObject({ date });
  });

  it.each(kinds)("%s: %s is a %s", (text, words, kind) => {
    expect(extract(documentOf(text)).dates.find((one) => one.text === words)).toMatchObject({
      kind,
    });
  });

  it.each(["They may leave.", "May one more come?", "They march on.", "Today's world is loud."])(
    "are none in %s",
    (text) => {
      expect(extract(documentOf(text), { published: "2018-08-31" }).dates).toEqual([]);
    },
  );
});
