import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months } from "../../../language/lexicons/months.ts";
import { defineRule } from "../../rule.ts";

/**
 * The second day of a pair or range that names its month once.
 * - Aug. 1-16; July 9 to 12; May 2 and 3
 *
 * Not "July 26 and 12 children": its phrase must end behind it.
 */
export const furtherDay = defineRule({
  id: "date/further-day",
  class: "date",
  pattern: new RegExp(
    `(?<=(?<![\\p{L}\\p{N}])(?<month>${anyOf(Object.keys(months))})\\.?\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?|\\s{1,3}(?:to|through|and|or)\\s{1,3}|,\\s{1,3}\\d{1,2},?\\s{1,3}and\\s{1,3}|,\\s{1,3}(?=\\d{1,2},?\\s{1,3}and\\s{1,3}\\d{1,2}(?:,?\\s+(?:19|20)\\d{2}|[.;)]))))(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>(?:19|20)\\d{2}))?(?![\\p{L}\\p{N}]|[.,:]\\d)(?=\\s*(?:[.,;:)!?]|$|\\n)|\\s+(?:and|or|to|for|at|in|when|but|was|were|is|are)(?!\\p{L}))`,
    "giu",
  ),
  read({ month, day, year }) {
    const number = months[month?.toLowerCase() ?? ""];
    if (number === undefined || Number(day) < 1 || Number(day) > 31) return null;
    const parts = { month: number, day: Number(day) };
    return { date: year === undefined ? parts : { ...parts, year: Number(year) } };
  },
});
