import { defineRule } from "../../rule.ts";

/**
 * A page, or a place on one.
 * - Page 1 of 3
 * - pp. 14-16
 * - lines 3-9
 * - ¶ 12; paragraph 12
 *
 * Not "a 40-page opinion", which measures.
 */
export const pageNumber = defineRule({
  id: "page/page-number",
  class: "page",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:pages?|pgs?\.|pp?\.|lines?|footnotes?|n\.|paragraphs?|paras?\.|columns?)\s+\d+(?:\s*(?:[-–]|of|to|and)\s*\d+)*(?!\s+\p{L}+s\b)|¶¶?\s*\d+(?:\s*[-–]\s*\d+)?|\d+\s+of\s+\d+\s*(?=$|\n))/giu,
});
