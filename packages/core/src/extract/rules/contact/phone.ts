import { defineRule } from "../../rule.ts";

/**
 * A telephone or fax number.
 * - (619) 555-0134
 * - 619.555.0134 ext. 12
 * - 1-800-555-0199
 * - Telephone: 555-0134
 */
export const phone = defineRule({
  id: "contact/phone",
  class: "contact",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s*|\d{3}[\s.-])\d{3}[.-]\d{4}|\d{3}-\d{4}|\+\d{1,3}(?:[\s.-]\d{2,4}){2,5})(?:,?\s*(?:ext\.?|x)\s*\d+)?(?![\p{L}\p{N}]|-\d)/giu,
});
