import { anyOf } from "../../../language/lexicons/any-of.ts";
import { weekdays } from "../../../language/lexicons/months.ts";
import { defineRule } from "../../rule.ts";

/**
 * A day of the week by itself.
 * - Thursday
 * - on Friday
 *
 * Not "Thursday, Aug. 30", which the calendar names, and not "every Monday", which is no one day.
 */
export const weekday = defineRule({
  id: "date/weekday",
  class: "date",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!every\\s)(?<weekday>${anyOf(Object.keys(weekdays))})(?![\\p{L}\\p{N}]|['’]s)(?!,?\\s+(?:\\p{L}{3,9}\\.?\\s+\\d|\\d{1,2}\\s+\\p{Lu}|\\d{1,2}\\/))`,
    "giu",
  ),
  read({ weekday: name }) {
    const number = weekdays[name?.toLowerCase() ?? ""];
    return number === undefined ? null : { date: { weekday: number } };
  },
});
