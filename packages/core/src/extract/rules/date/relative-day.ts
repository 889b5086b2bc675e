import { defineRule } from "../../rule.ts";

const days: readonly (readonly [RegExp, number])[] = [
  [/^the\s+day\s+before\s+yesterday$/i, -2],
  [/^the\s+day\s+after\s+tomorrow$/i, 2],
  [/^yesterday$/i, -1],
  [/^tomorrow$/i, 1],
];

/**
 * A day named by its distance from the day of speaking.
 * - yesterday; today; tomorrow
 * - the day after tomorrow
 *
 * Not "today's world", which is no day.
 */
export const relativeDay = defineRule({
  id: "date/relative-day",
  class: "date",
  numeral: "none",
  pattern:
    /(?<![\p{L}\p{N}-])(?:the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|yesterday|today(?!['’]s)|tomorrow)(?![\p{L}\p{N}-])/giu,
  read(_groups, { text, start, end }) {
    const written = text.slice(start, end);
    return {
      date: { away: { unit: "day", by: days.find(([day]) => day.test(written))?.[1] ?? 0 } },
    };
  },
});
