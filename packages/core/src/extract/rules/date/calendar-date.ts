import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months, weekdays } from "../../../language/lexicons/months.ts";
import { defineRule, type Groups } from "../../rule.ts";

const month = `(?<month>${anyOf(Object.keys(months))})\\.?`;
const dayFirst = month.replaceAll("<month>", "<monthAfter>");
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d)";
const dayBefore = day.replaceAll("<day>", "<dayBefore>");
const weekday = `(?:(?:${anyOf(Object.keys(weekdays))}),?\\s+)?`;

/**
 * A day of the calendar named by its month.
 * - August 30, 2018
 * - Thursday, Aug. 30
 * - 30 August 2018
 *
 * Not "May 12 more be released": the verb has no place in front of a number that a noun follows.
 */
export const calendarDate = defineRule({
  id: "date/calendar-date",
  class: "date",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${weekday}(?:${month}\\s+${day}(?:,?\\s+(?<year>\\d{4})(?!\\d))?` +
      `|${dayBefore}\\s+(?:of\\s+)?${dayFirst}(?:,?\\s+(?<yearAfter>\\d{4})(?!\\d))?)(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  read(groups, { text, start, end }) {
    const parts = readParts(groups);
    if (parts === null) return null;
    const written = text.slice(start, end);
    const verb = parts.month === 5 && /may/.test(written);
    return verb ? null : { date: parts };
  },
});

function readParts(groups: Groups) {
  const name = (groups.month ?? groups.monthAfter ?? "").toLowerCase();
  const month = months[name];
  const day = Number(groups.day ?? groups.dayBefore);
  const year = groups.year ?? groups.yearAfter;
  if (month === undefined || day < 1 || day > 31) return null;
  return year === undefined ? { month, day } : { year: Number(year), month, day };
}
