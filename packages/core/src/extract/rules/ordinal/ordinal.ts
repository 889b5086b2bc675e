import { anyOf } from "../../../language/lexicons/any-of.ts";
import { ordinalWords } from "../../../language/numeral/number-words.ts";
import { defineRule } from "../../rule.ts";

const tens = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

/**
 * A place in an order.
 * - the third report
 * - 9th Circuit
 * - twenty-first
 *
 * Not "a third of the children": that is a share.
 */
export const ordinal = defineRule({
  id: "ordinal/ordinal",
  class: "ordinal",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d+(?:st|nd|rd|th)|(?:${tens}-)?(?:${anyOf(ordinalWords)}))(?![\\p{L}\\p{N}])`,
    "giu",
  ),
  read(_groups, { text, start, end }) {
    const fraction = /(?:^|[^\p{L}])(?:an?|one|two|three|four)[\s-]$/iu.test(
      text.slice(Math.max(0, start - 7), start),
    );
    return fraction && /^s?\s+of\b/.test(text.slice(end, end + 8)) ? null : {};
  },
});
