import { wholeNumber } from "../../../language/lexicons/number-pattern.ts";
import { smallNumbers } from "../../../language/numeral/number-words.ts";
import type { DateParts } from "../../../model/sighting.ts";
import { defineRule } from "../../rule.ts";

/**
 * A day or period counted back or on from the day of speaking.
 * - two weeks ago; a year ago; 10 days ago
 * - three days from now
 *
 * Not "two weeks", a duration, nor "about 20 years ago", which nobody has counted.
 */
export const ago = defineRule({
  id: "date/ago",
  class: "date",
  numeral: "none",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,-])(?<!(?:about|some|almost|nearly|over|than|around|roughly)\\s)(?<!(?:day|week|month|year)s?,?\\s(?:and\\s)?)(?<count>${wholeNumber}|an?)\\s+(?<unit>day|week|month|year)s?\\s+(?<way>ago|from\\s+(?:now|today))(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  read({ count, unit, way }) {
    const number = readCount(count?.toLowerCase() ?? "");
    const found = units.find((one) => one === unit?.toLowerCase());
    if (number === undefined || found === undefined) return null;
    const by = /ago/i.test(way ?? "") ? -number : number;
    // A week ago is seven days ago; "last week" is no one day.
    return { date: { away: found === "week" ? { unit: "day", by: by * 7 } : { unit: found, by } } };
  },
});

const units: readonly NonNullable<DateParts["away"]>["unit"][] = ["day", "week", "month", "year"];

function readCount(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^an?$/.test(written)) return 1;
  const parts = written.split("-").map((word) => smallNumbers[word]);
  return parts.reduce(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
}
