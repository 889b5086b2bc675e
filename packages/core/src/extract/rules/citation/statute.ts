import { defineRule } from "../../rule.ts";

/**
 * A statute, regulation or public law.
 * - 8 U.S.C. § 1182(a)(7)
 * - 45 C.F.R. §§ 410.101-102
 * - § 1225(b)
 * - Pub. L. No. 110-457, 122 Stat. 5044
 */
export const statute = defineRule({
  id: "citation/statute",
  class: "citation",
  pattern:
    /(?<![\p{L}\p{N}.])(?:\d+\s+(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|C\.?\s?F\.?\s?R\.?|Stat\.|Fed\.\s?Reg\.)\s*(?:§§?\s*|(?:Parts?|[Pp]ts?\.|Sections?)\s+)?\d[\d.,–-]*(?:\([\p{L}\p{N}]{1,5}\))*(?:(?:,\s+(?:and\s+)?|\s+(?:and|or|to|through|&)\s+)(?<=§§[^\n;.]{1,60})\d[\d.–-]*(?:\([\p{L}\p{N}]{1,5}\))*(?!\s\p{Ll}))*|§§?\s*\d[\d.–-]*(?:\([\p{L}\p{N}]{1,5}\))*(?:(?:,\s+(?:and\s+)?|\s+(?:and|or|to|through|&)\s+)(?<=§§[^\n;.]{1,60})\d[\d.–-]*(?:\([\p{L}\p{N}]{1,5}\))*(?!\s\p{Ll}))*|Pub(?:lic|\.)\s+L(?:aw|\.)(?:\s+No\.)?\s+\d+[-–]\d+)(?:,?\s+(?:et\s+seq\.?|note))?(?:,\s+\d+\s+Stat\.\s+[\d,]+)?/gu,
});
