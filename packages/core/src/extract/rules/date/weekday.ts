import { anyOf } from "../../../language/lexicons/any-of.ts";
import { months, weekdays } from "../../../language/lexicons/months.ts";
import type { DateParts } from "../../../model/sighting.ts";
import { defineRule } from "../../rule.ts";

const month = anyOf(Object.keys(months));
const lead =
  "(?<which>last|next|this\\s+past|this\\s+coming|this|the\\s+following|the\\s+previous)";
const week = "(?<week>(?:\\s+of)?\\s+(?:last|this|next)\\s+week)";
/** "the first Monday" is counted from something else; its ordinal is no part of the date. */
const nth = /(?<!\p{L})(?:first|second|third|fourth|fifth|last)\s+$/iu;

/**
 * A day of the week by itself, with the word that picks it.
 * - Thursday; on Friday
 * - last Friday; next Tuesday; this coming Monday
 * - Tuesday next week; Friday of last week
 *
 * Not "Thursday, Aug. 30", which the calendar names, and not "every Monday", which is no one day.
 */
export const weekday = defineRule({
  id: "date/weekday",
  class: "date",
  numeral: "none",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!every\\s)(?:${lead}\\s+)?(?<weekday>${anyOf(Object.keys(weekdays))})(?![\\p{L}\\p{N}]|\\s+Night\\s)(?:${week}(?!\\p{L}))?(?!,?\\s+(?:(?:${month})\\.?\\s+\\d|\\d{1,2}\\s+(?:${month})|\\d{1,2}\\/))`,
    "giu",
  ),
  read({ weekday: name, which, week: of }, { text, start }) {
    const number = weekdays[name?.toLowerCase() ?? ""];
    if (number === undefined) return null;
    const counted = nth.test(text.slice(Math.max(0, start - 8), start));
    const said = counted
      ? "nth"
      : choices.find(([pattern]) => pattern.test(of ?? which ?? ""))?.[1];
    return { date: { weekday: number, ...(said === undefined ? {} : { which: said }) } };
  },
});

const choices: readonly (readonly [RegExp, NonNullable<DateParts["which"]>])[] = [
  [/next\s+week$/i, "next-week"],
  [/last\s+week$/i, "last-week"],
  [/this\s+week$/i, "this"],
  [/^this\s+past$/i, "past"],
  [/^this\s+coming$/i, "coming"],
  [/^this$/i, "this"],
  [/^last$/i, "last"],
  [/^next$/i, "next"],
  [/./, "nth"],
];
