import { defineRule } from "../../rule.ts";

/**
 * A date in figures alone, month first as American courts write it, or in ISO 8601.
 * - 08/30/2018
 * - 8/30/18
 * - 2018-08-30
 *
 * Not "24/7" or "9/11": a year is needed.
 */
export const numericDate = defineRule({
  id: "date/numeric-date",
  class: "date",
  pattern:
    /(?<![\d/.-])(?:(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})|(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2}))(?![\d/]|-\d)/g,
  read(groups) {
    const year = Number(groups.year ?? groups.isoYear);
    const month = Number(groups.month ?? groups.isoMonth);
    const day = Number(groups.day ?? groups.isoDay);
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    // Two-digit years in filings are of this century; electronic filing is no older.
    return { date: { year: year < 100 ? 2000 + year : year, month, day } };
  },
});
