import { defineRule } from "../../rule.ts";

/**
 * A score, a vote, a margin or odds: two numbers whose units nobody states, so that neither is a count.
 * - won 21-14; a 5-4 decision; voted 218-206
 * - 3-to-1; 50-50; odds of 5 to 1; a ratio of 3:1
 *
 * Not "40-60 people", a range with its noun.
 */
export const score = defineRule({
  id: "other/score",
  class: "other",
  pattern:
    /(?<![\p{L}\p{N}.,$-])(?:(?:50-50|\d{1,3}-to-\d{1,3}|(?<=(?:won|lost|win|loss|beat|beats|defeated|defeating|lead|leads|led|leading|trail(?:s|ed)?|tied|draw|drew|score|scored|record|voted|vote|votes|by|a|an|the|is|was|at|of|:)\s)\d{1,3}\s?[-–]\s?\d{1,3}(?=[.,;:)]|\s+(?:to|on|in|at|for|against|over|win|victory|loss|defeat|lead|decision|ruling|vote|split|margin|majority|draw|tie|record|opinion|along|and|when|with|after|since|this|last)(?!\p{L})|$))|(?<=(?:odds|ratio|margin|score|vote)\s(?:of|is|was)\s)\d{1,3}(?:\s+to\s+|:)\d{1,3})(?![\p{L}\p{N}]|[.,]\d|-\d)/giu,
});
