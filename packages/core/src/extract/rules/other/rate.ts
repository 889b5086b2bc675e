import { defineRule } from "../../rule.ts";

/**
 * The base of a rate, and how many times something is something else.
 * - per 100,000; for every 1,000
 * - ten times what the permit allows; three times as many; 14 times the rate
 *
 * Not "arrested three times", which counts.
 */
export const rate = defineRule({
  id: "other/rate",
  class: "other",
  pattern:
    /(?<![\p{L}\p{N}.,])(?:(?<=(?<!\p{L})(?:per|for\s+every|out\s+of\s+every)\s)(?:1,000|10,000|100,000|1000|10000|100000|(?:a\s+|one\s+|1\s+)?(?:hundred|thousand|million)|100)(?!\s+percent)|(?:\d{1,3}(?:\.\d+)?|(?:two|three|four|five|six|seven|eight|nine|ten|a\s+hundred|a\s+thousand|twenty|fifty))\s+times\s+(?:as|more|higher|greater|larger|bigger|faster|the|that|those|its|his|her|their|what|fewer|less|likelier|lower)(?!\p{L}))/giu,
});
