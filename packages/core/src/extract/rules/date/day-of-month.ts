import { defineRule } from "../../rule.ts";

/**
 * A day whose month is left to the reader.
 * - on the 5th; by the 21st
 * - the 31st of this month
 *
 * Not "the 5th Circuit", an ordinal: its phrase must end behind it.
 */
export const dayOfMonth = defineRule({
  id: "date/day-of-month",
  class: "date",
  pattern:
    /(?<=(?<![\p{L}\p{N}])(?:on|by|until|till|before|after|since|(?:night|morning|evening|afternoon|day|week)\s{1,3}of)\s{1,3}the\s{1,3})(?<day>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(?<which>this|last|next)\s+month)?(?=\s*(?:[.,;:)!?]|$|\n)|\s+(?:and|or|to|for|at|when|because|but|after|before)(?!\p{L})(?!\s+the\s+\d))/giu,
  read({ day, which }) {
    const number = Number(day);
    if (number < 1 || number > 31) return null;
    const by =
      which === undefined ? undefined : { last: -1, this: 0, next: 1 }[which.toLowerCase()];
    return {
      date: { day: number, ...(by === undefined ? {} : { away: { unit: "month" as const, by } }) },
    };
  },
});
