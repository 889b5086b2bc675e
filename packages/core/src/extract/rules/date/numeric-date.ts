import { defineRule } from "../../rule.ts";

/** Two-digit years from here on are of the last century: a birth in '71, a filing in '18. */
const pivot = 50;

/**
 * A date in figures alone, month first as American courts write it, or in ISO 8601.
 * - 08/30/2018; 8/30/18; 2018-08-30; 2018/08/30
 * - 28/12/2015, where only the second can be the month
 * - 10/2014
 *
 * Not "24/7" or "9/11": a year is needed.
 */
export const numericDate = defineRule({
  id: "date/numeric-date",
  class: "date",
  pattern:
    /(?<![\d/.-])(?:(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})|(?<isoYear>(?:19|20)\d{2})(?<mark>[-/])(?<isoMonth>\d{2})\k<mark>(?<isoDay>\d{2})|(?<dashMonth>\d{1,2})-(?<dashDay>\d{1,2})-(?<dashYear>(?:19|20)\d{2})|(?<onlyMonth>0?[1-9]|1[0-2])\/(?<onlyYear>(?:19|20)\d{2}))(?![\d/]|-\d)/g,
  read(groups) {
    if (groups.onlyMonth !== undefined) {
      return { date: { year: Number(groups.onlyYear), month: Number(groups.onlyMonth) } };
    }
    const written = Number(groups.year ?? groups.isoYear ?? groups.dashYear);
    const first = Number(groups.month ?? groups.isoMonth ?? groups.dashMonth);
    const second = Number(groups.day ?? groups.isoDay ?? groups.dashDay);
    const dayFirst = first > 12 && second <= 12 && groups.isoYear === undefined;
    const [month, day] = dayFirst ? [second, first] : [first, second];
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    const year = written >= 100 ? written : written + (written < pivot ? 2000 : 1900);
    return { date: { year, month, day } };
  },
});
