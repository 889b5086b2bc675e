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
    `(?<=(?<![\\p{L}\\p{N}])(?<month>${anyOf(Object.keys(months))})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?|\\s+(?:to|through|and|or)\\s+|,\\s+\\d{1,2}\\s+and\\s+))(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>(?:19|20)\\d{2}))?(?![\\p{L}\\p{N}]|[.,:]\\d)(?=\\s*(?:[.,;:)!?]|$|\\n)|\\s+(?:and|or|to|for|at|in|when|but|was|were|is|are)(?!\\p{L}))`,
    "giu",
  ),
  read({ month, day, year }) {
    const number = months[month?.toLowerCase() ?? ""];
    if (number === undefined || Number(day) < 1 || Number(day) > 31) return null;
    const parts = { month: number, day: Number(day) };
    return { date: year === undefined ? parts : { ...parts, year: Number(year) } };
  },
});
