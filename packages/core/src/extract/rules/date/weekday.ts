import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months, weekdays } from "../../../language/lexicons/months.ts";
import type { DateParts } from "../../../model/sighting.ts";
import { defineRule } from "../../rule.ts";

const month = anyOf(Object.keys(months));
const lead =
  "(?<which>last|next|this\\s+past|this\\s+coming|this|the\\s+following|the\\s+previous|(?:the\\s+)?(?:first|second|third|fourth))";

/**
 * A day of the week by itself, with the word that picks it.
 * - Thursday; on Friday
 * - last Friday; next Tuesday; this coming Monday
 * - the first Monday, which is counted from elsewhere
 *
 * Not "Thursday, Aug. 30", which the calendar names, and not "every Monday", which is no one day.
 */
export const weekday = defineRule({
  id: "date/weekday",
  class: "date",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!every\\s)(?:${lead}\\s+)?(?<weekday>${anyOf(Object.keys(weekdays))})(?![\\p{L}\\p{N}]|\\s+Night\\s)(?!,?\\s+(?:(?:${month})\\.?\\s+\\d|\\d{1,2}\\s+(?:${month})|\\d{1,2}\\/))`,
    "giu",
  ),
  read({ weekday: name, which }) {
    const number = weekdays[name?.toLowerCase() ?? ""];
    if (number === undefined) return null;
    const said = choices.find(([pattern]) => pattern.test(which ?? ""))?.[1];
    return { date: { weekday: number, ...(said === undefined ? {} : { which: said }) } };
  },
});

const choices: readonly (readonly [RegExp, NonNullable<DateParts["which"]>])[] = [
  [/^this\s+past$/i, "past"],
  [/^this\s+coming$/i, "coming"],
  [/^this$/i, "this"],
  [/^last$/i, "last"],
  [/^next$/i, "next"],
  [/./, "nth"],
];
