import { defineRule } from "../../rule.ts";

/**
 * The number of a line of pleading paper that came into the text.
 * - "14  The County reports that"
 *
 * Not "14 counties": two spaces or a tab set a line's number off.
 */
export const setOff = defineRule({
  id: "line-number/set-off",
  class: "line-number",
  pattern: /(?<=^|\n)[ ]{0,4}(?:[12]?\d|3[0-2])(?=[ ]{2,4}\p{L}|[ ]{2,4}\d)/gu,
});
