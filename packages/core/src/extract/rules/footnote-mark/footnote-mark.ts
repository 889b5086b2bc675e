import { defineRule } from "../../rule.ts";

/**
 * A raised number that came out on the line, stuck to the word or stop that it belongs to.
 * - custody.1
 * - reunification,2
 *
 * Not "COVID-19" or "B2": a mark follows lower-case letters and, mostly, a stop.
 */
export const footnoteMark = defineRule({
  id: "footnote-mark/footnote-mark",
  class: "footnote-mark",
  pattern: /(?<=\p{Ll}[.,;:”"')]{0,2})(?<=\p{Ll}\p{Ll}[.,;:”"')]{0,2})\d{1,2}(?=\s|$|\[)/gu,
});
