import { defineRule } from "../../rule.ts";

/**
 * A numbered part of a body of law: rules, titles, sections, articles.
 * - Fed. R. Civ. P. 26(a)
 * - Rule 23(b)(2)
 * - Title 42
 * - Section 1225
 */
export const ruleOfCourt = defineRule({
  id: "citation/rule-of-court",
  class: "citation",
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:Fed\.\s?)?R\.\s?(?:Civ|Crim|App|Evid|Bankr)\.\s?(?:P\.?\s?)?|(?:(?:Civ(?:il|\.)|Local|Crim(?:inal|\.))\s+)?(?:Rules?|L\.\s?R\.)\s+|(?:Titles?|Section|Sections|Sec\.|Articles?|Art\.|Chapters?|Ch\.|(?:Security\s+Council\s+)?Resolution|Part|Amendment|Proposition|Prop\.|Executive\s+Order|(?:Senate|House|Assembly)\s+(?:Concurrent\s+|Joint\s+)?(?:Bill|Resolution)|H\.\s?R\.|[AHS]\.\s?B\.|Amendment|Measure|Protocol|Regulation|Directive)\s+(?:No\.\s+)?)\d[\d.,–-]*\d?(?:\([\p{L}\p{N}]{1,4}\))*(?:\s+(?:and|or|&)\s+\d[\d.–-]*(?:\([\p{L}\p{N}]{1,4}\))*)?/gu,
  read(_groups, { text, end }) {
    // "Part 20 children" does not occur; "Title 42 expulsions" does: the number is the title's in both.
    return end <= text.length ? {} : null;
  },
});
