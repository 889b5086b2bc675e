import { defineRule } from "../../rule.ts";

/**
 * A numeral that may be the number of a line of pleading paper, as the reader of the page has marked it.
 * - "returned within 14 days of 14 the order", where the page's fourteenth line began at one of the two
 *
 * Not a numeral that only looks like one: without the mark a small number counts.
 */
export const gutter = defineRule({
  id: "line-number/gutter",
  class: "line-number",
  pattern: /(?<!\S)\d{1,2}(?!\S)/g,
  read(_groups, { block, start }) {
    return block?.lineNumbers?.some((marked) => marked.start === start) === true ? {} : null;
  },
});
