import { defineRule } from "../../rule.ts";

/**
 * "One" in the place of a noun or of nobody in particular.
 * - one that represents parents
 * - one of the most difficult
 * - one must wonder
 * - the only one; one's rights
 * - one counsel per party, which counts neither
 *
 * Not "one child" or "one of the 12 children".
 */
export const pronounOne = defineRule({
  id: "idiom/pronoun-one",
  class: "idiom",
  pattern:
    /(?<![\p{L}\p{N}-])(?:ones?['’]s|one\s+(?:that|which|who|whose|must|might|should|would|could|can|may|cannot)(?!\p{L})|one\s+\p{Ll}{2,20}\s+per\s+\p{Ll}{2,20}(?!\p{L})|(?<=(?<!\p{L})from\s)one(?=\s(?:to|into)\s(?:the\s)?(?:other|another|next)(?!\p{L}))|not\s+one(?=\s+(?!(?:of|was|has|had|is)(?!\p{L}))\p{L})|one\s+(?:last|more)\s+time|one\s+mind|(?<=(?<!\p{L})or\s)two(?=\s*(?:[.,;:!?)]|$)|\s+(?:in|on|at|to|from|but|and)\s)|one\s+of\s+(?:the\s+)?(?:most|many|few|several|main|first|last|biggest|largest|worst|best|key|reasons?|ways?)(?!\p{L})|(?<=(?<!\p{L})(?:the|a|an|only|which|another|last|first|latest|new|good|difficult)\s)one(?=\s*[.,;:!?)]|(?!\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a\s+hundred))\s+(?:to|in|for|on|of|with|by|before|after|at)\s))/giu,
});
