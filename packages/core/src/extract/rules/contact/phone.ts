import { defineRule } from "../../rule.ts";

/**
 * A telephone or fax number.
 * - (619) 555-0134
 * - 619.555.0134 ext. 12
 * - 1-800-555-0199
 * - Telephone: 555-0134; +44 20 7946 0991
 * - text RENT to 40404; call 911
 */
export const phone = defineRule({
  id: "contact/phone",
  class: "contact",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?<=(?:tel(?:ephone)?|phone|fax|cell|mobile|hotline|helpline)(?:\s+(?:number|no\.?))?(?:\s+(?:is|at))?[:.\s]{0,3})\+?\(?\+?\d[\d()\s./-]{5,22}\d|\+\d{1,3}[\s(.-]{0,2}\d[\d()\s./-]{5,18}\d|(?<=(?:text|message)\s[^.\n]{0,30}\sto\s)\d{5,6}|(?<=(?:call|dial|calls|called|calling|dialed|dialing)\s)\d{3}(?!\s+\p{L}+s(?!\p{L}))|\(\d{2,4}\)\s?\d{3,5}[\s-]?\d{3,5}|(?:\+?1[\s.-]?)?(?:\(\d{3}\)[\s-]{0,2}|\d{3}[\s.-])\d{3}[.-]\d{4}|\d{3}-\d{4})(?:,?\s*(?:ext\.?|x)\s*\d+)?(?![\p{L}\p{N}]|-\d)/giu,
});
