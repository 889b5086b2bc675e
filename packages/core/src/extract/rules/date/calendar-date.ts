import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months, weekdays } from "../../../language/lexicons/months.ts";
import { ordinalWords } from "../../../language/numeral/number-words.ts";
import { defineRule, type Groups } from "../../rule.ts";

const tens = ["twenty", "thirty"];
const units = ordinalWords.slice(0, 9);
/** "first" to "thirty-first", in order. */
const dayWords = [
  ...ordinalWords.slice(0, 20),
  ...tens.flatMap((ten) => units.flatMap((unit) => [`${ten}-${unit}`, `${ten} ${unit}`])),
  "thirtieth",
];

const month = `(?<month>${anyOf(Object.keys(months))})\\.?`;
const dayFirst = month.replaceAll("<month>", "<monthAfter>");
const day = `(?<day>(?:the\\s+)?(?:${anyOf(dayWords)})(?!\\p{L})|\\d{1,2}(?:st|nd|rd|th)?)(?![\\d:]|[.,]\\d)`;
const dayBefore = `(?:the\\s+|this\\s+)?(?<dayBefore>(?:${anyOf(dayWords)})(?!\\p{L})|\\d{1,2}(?:st|nd|rd|th)?\\.?)`;
const weekday = `(?:(?:${anyOf(Object.keys(weekdays))}),?\\s+)?`;

/**
 * A day of the calendar named by its month.
 * - August 30, 2018
 * - Thursday, Aug. 30
 * - 30 August 2018; the 30th day of August, 2018; August twenty-first
 *
 * Not "May 12 more be released": the verb has no place in front of a number that a noun follows.
 */
export const calendarDate = defineRule({
  id: "date/calendar-date",
  class: "date",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${weekday}(?:${month}\\s+${day}(?:,?\\s+(?<year>\\d{4})(?!\\d))?` +
      `|${dayBefore}[\\s-]+(?:day\\s+)?(?:of\\s+)?${dayFirst}(?:[,-]?[\\s-]*(?<yearAfter>\\d{4})(?!\\d))?)(?![\\p{L}\\p{N}])`,
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
  const day = readDay((groups.day ?? groups.dayBefore ?? "").toLowerCase());
  const year = groups.year ?? groups.yearAfter;
  if (month === undefined || day < 1 || day > 31) return null;
  return year === undefined ? { month, day } : { year: Number(year), month, day };
}

function readDay(written: string): number {
  const digits = /^\d+/.exec(written)?.[0];
  if (digits !== undefined) return Number(digits);
  const words = written.replace(/^the\s+/, "").split(/[\s-]+/);
  const ten = words.length > 1 ? (tens.indexOf(words[0] ?? "") + 2) * 10 : 0;
  if (words[0] === "thirtieth") return 30;
  return ten + ordinalWords.indexOf(words.at(-1) ?? "") + 1;
}
