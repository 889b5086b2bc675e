import { defineRule } from "../../rule.ts";

/**
 * A case in a reporter or database, with its pages and year.
 * - 310 F. Supp. 3d 1133, 1149 (S.D. Cal. 2018)
 * - 412 U.S. 1
 * - 2018 WL 3129486, at *3
 */
export const reporter = defineRule({
  id: "citation/reporter",
  class: "citation",
  pattern:
    /(?<![\p{L}\p{N}.])\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th))?|F\.\s?Supp\.(?:\s?(?:[23]d|4th))?|F\.R\.D\.|F\.\s?App['’]?x|B\.R\.|Fed\.\s?Cl\.|WL|LEXIS|U\.S\.\s?(?:Dist\.\s)?LEXIS|Cal\.(?:\s?App\.)?(?:\s?(?:2d|3d|4th|5th|Rptr\.))?|N\.[EWY]\.(?:\s?S\.)?(?:\s?[23]d)?|[SP]\.(?:[EW]\.)?(?:\s?[23]d)?|So\.(?:\s?[23]d)?|A\.(?:\s?[23]d)?)\s+(?:\d{1,3}(?:,\d{3})+|\d+)(?:(?:,|,?\s+at)\s+\*?\d+(?:[-–]\d+)?)*(?:\s+\([^()\n]{0,40}?\d{4}\))?/gu,
});
