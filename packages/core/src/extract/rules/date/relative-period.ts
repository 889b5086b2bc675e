import type { DateParts } from "../../../model/sighting.ts";
import { defineRule } from "../../rule.ts";

const offsets: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1 };

/**
 * A period named by its distance from the day of speaking.
 * - last week; earlier this month; next year
 *
 * Not "the last week of August" nor "the next year", which are measured from something else.
 */
export const relativePeriod = defineRule({
  id: "date/relative-period",
  class: "date",
  numeral: "none",
  pattern:
    /(?<![\p{L}\p{N}-])(?<!the\s)(?:(?:earlier|later|late|early)\s+)?(?<which>last|this|next)\s+(?<unit>week|month|quarter|year)(?![\p{L}\p{N}-])(?!\s+of\s)/giu,
  read({ which, unit }) {
    const by = offsets[which?.toLowerCase() ?? ""];
    const found = units.find((one) => one === unit?.toLowerCase());
    return by === undefined || found === undefined ? null : { date: { away: { unit: found, by } } };
  },
});

const units: readonly NonNullable<DateParts["away"]>["unit"][] = [
  "week",
  "month",
  "quarter",
  "year",
];
