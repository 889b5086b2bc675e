import { defineRule } from "../../rule.ts";

/**
 * A numbered place in a paper.
 * - ¶ 12; ¶¶ 3-9; paragraph 14; footnote 3
 * - 57:3-12; Tr. 14-19; Pls.' Br. 3-5; Ex. 12
 *
 * Not "12 paragraphs", which counts them.
 */
export const paragraph = defineRule({
  id: "citation/paragraph",
  class: "citation",
  pattern:
    /(?<![\p{L}\p{N}])(?:¶¶?\s*\d+(?:\s*(?:[-–&,]|,?\s(?:and|to|through)\s)\s*\d+)*(?!,?\d*\s\p{Ll}{2,20}s(?!\p{L}))|(?:[Pp]aragraphs?|[Pp]aras?\.|[Ff]ootnotes?|[Ff]n\.|n\.|[Ss]ubsections?|[Ss]ections?|[Cc]lauses?|[Aa]rticles?)\s+\d+(?:\s*(?:[-–,]|to|and|through)\s*\d+)*(?!\s*%|[.,]\d)|\d{1,4}:\d{1,2}\s?[-–]\s?(?:\d{1,4}:)?\d{1,2}(?!\s?[ap]\.?m)|(?:Tr|Br|Mot|Opp['’]?n?|Mem|Decl|Dep|Compl|Pet|Exh?|Add|App|Supp|Resp)\.\s+(?:at\s+)?\d+(?:[-–:]\d+)*(?:,\s+\d+(?:[-–:]\d+)*)*)(?![\p{L}\p{N}])/gu,
});
