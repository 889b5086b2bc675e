import { defineRule } from "../../rule.ts";

/**
 * A lawyer's number on a bar's roll.
 * - SBN 123456
 * - (Cal. Bar No. 123456)
 * - N.Y. Bar 1234567
 */
export const barNumber = defineRule({
  id: "contact/bar-number",
  class: "contact",
  pattern:
    /(?<![\p{L}\p{N}])(?:S\.?B\.?N\.?|C\.?S\.?B\.?|(?:State\s+)?Bar(?:\s+(?:Nos?\.?|Number|#))?|Att(?:orney|y\.?)\s+(?:I\.?D\.?|No\.))\s*(?:Nos?\.)?[:#]?\s*\d{3,9}(?![\p{L}\p{N}])/giu,
});
