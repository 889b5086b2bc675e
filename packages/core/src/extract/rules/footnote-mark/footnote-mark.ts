import { defineRule } from "../../rule.ts";

/**
 * A raised number that came out on the line, stuck to the word or stop that it belongs to.
 * - custody.1
 * - reunification,2
 * - 4 This number does not include: at the foot, where the note begins
 *
 * Not "COVID-19" or "B2": a mark follows lower-case letters and, mostly, a stop.
 */
export const footnoteMark = defineRule({
  id: "footnote-mark/footnote-mark",
  class: "footnote-mark",
  pattern:
    /(?<=\p{Ll}[.,;:”"')]{0,2})(?<=\p{Ll}\p{Ll}[.,;:”"')]{0,2})\d{1,2}(?=\s|$|\[)|(?<=^|\n)\d{1,2}(?=\s(?:This|These|The|That|See|It|In|As|If|An?|For|Although|While|Because|Plaintiffs?|Defendants?)\s\p{L})/gu,
});
