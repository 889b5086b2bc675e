import { defineRule } from "../../rule.ts";

/**
 * A page, or a place on one.
 * - Page 1 of 3
 * - pp. 14-16
 * - lines 3-9
 * - ECF No. 271 at [4-5]
 *
 * Not "a 40-page opinion", which measures.
 */
export const pageNumber = defineRule({
  id: "page/page-number",
  class: "page",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:pages?:?|pgs?\.|pp?\.|lines?|columns?)\s{1,4}(?:(?:[A-Z]\d{1,3}|\d{1,3}[A-Z])(?![\p{L}\p{N}])|\d+(?:\s*(?:[-–]|of|to|and)\s*\d+)*(?!\s+\p{L}+s\b))|\d+\s+of\s+\d+\s*(?=$|\n)|(?<=(?:ECF|Dkt|Doc|Docket|D\.\s?E)[^\n;()]{0,24}\d,?\s{1,3}at\s{1,3})\*?\d+(?:\s*[-–]\s*\d+)?)/giu,
});
