import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months } from "../../../language/lexicons/months.ts";
import { defineRule } from "../../rule.ts";

/**
 * A month with its year.
 * - August 2018
 * - Aug., 2018
 *
 * Not "August 30": that is a day.
 */
export const monthYear = defineRule({
  id: "date/month-year",
  class: "date",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<month>${anyOf(Object.keys(months))})\\.?,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d{2})(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  read({ month, year }) {
    const number = months[month?.toLowerCase() ?? ""];
    return number === undefined ? null : { date: { year: Number(year), month: number } };
  },
});
