import { describe, expect, it } from "vitest";
import { findDateline } from "../../packages/core/src/resolve/as-of/dateline.ts";

const cases: readonly (readonly [text: string, published: string | undefined, day?: string])[] = [
  ["SAN DIEGO, Aug. 31 (UW) — A judge said on Friday", "2018-09-01", "2018-08-31"],
  ["SAN DIEGO, Aug. 31 — A judge said on Friday", "2018-08-31", "2018-08-31"],
  ["WASHINGTON, Dec 30 (Meridian) - The agency", "2019-01-02", "2018-12-30"],
  ["LONDON, 31 Aug (UW) – The board", "2018-09-01", "2018-08-31"],
  ["BALTIMORE, Md., Oct. 25, 2018 /NewsLine/ -- Harbor Relief", undefined, "2018-10-25"],
  ["The board met.\n\nTUCSON, June 18 (UW) — Officials", "2018-06-18", "2018-06-18"],
  // By clocks in the west the story was sent on the day after.
  ["SEOUL, Sept. 1 (UW) — The ministry", "2018-08-31", "2018-09-01"],
  // A day of another month is no dateline of this story.
  ["SAN DIEGO, Aug. 1 (UW) — A judge said on Friday", "2018-09-01"],
  ["SAN DIEGO, Aug. 31 (UW) — A judge said on Friday", undefined],
  ["SAN DIEGO (UW) — A judge said on Friday", "2018-09-01"],
  ["On Aug. 31 - a Friday - the judge spoke", "2018-09-01"],
  ["SAN DIEGO, Room 31 — A judge said on Friday", "2018-09-01"],
  ["The armory in SAN DIEGO, Aug. 31 — a picture", "2018-09-01"],
];

describe("a dateline", () => {
  it.each(cases.map(([text, published, day]) => ({ text, published, day })))(
    "of $text, published on $published, is $day",
    ({ text, published, day }) => {
      expect(findDateline(text, published)?.date).toBe(day);
    },
  );

  it.each([
    ["SAN DIEGO (UW) — A judge said on Friday", "SAN DIEGO (UW)", "SAN DIEGO"],
    ["BALTIMORE, Md. — The board met.", "BALTIMORE, Md.", "BALTIMORE, Md."],
    [
      "A summary of it.\n\nSAN DIEGO, Aug. 31 (UW) — A judge said",
      "SAN DIEGO, Aug. 31 (UW)",
      "SAN DIEGO",
    ],
  ])("of %s is in the text where it says", (text, said, place) => {
    const found = findDateline(text, undefined);
    expect(found).toMatchObject({ text: said, place });
    expect(text.slice(found?.start, found?.end)).toBe(said);
  });

  it.each([
    "BREAKING — A judge said on Friday",
    "UPDATE (UW) — A judge said",
    "ICE - the agency - said",
    "“A” – a",
  ])("is none of %s", (text) => {
    expect(findDateline(text, "2018-09-01")).toBeUndefined();
  });
});
