import { defineRule } from "../../rule.ts";

/**
 * The number of a paper on a docket, or of the stamp on its pages.
 * - ECF No. 271
 * - Dkt. Nos. 204, 206 and 208
 * - Doc. 281
 * - PageID.3672
 * - # 1, an attachment; [271]
 */
export const documentNumber = defineRule({
  id: "docket/document-number",
  class: "docket",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:ECF|Dkt|Doc|Docket|Document|D\.\s?E|R\.\s?Doc|Filing)\.?(?:\s+Entry)?(?:\s*(?:Nos?\.?|Numbers?|#))?:?\s*\d+(?:-\d+)?(?:(?:,|,?\s+(?:and|&))\s+\d+(?:-\d+)?(?!\d*\s+\p{L}{2,}s\b))*|#\s{1,3}\d{1,4}(?!\d)|\[\[?\d{1,4}(?:-\d{1,4})?\]|\[\d{7,12}(?:-\d+)?\]|\[\d{1,3}-\[\d{6,12}\]|Page\s?ID(?:\s*#)?[.:\s]*\d+(?:[-–]\d+)?)/gu,
});
