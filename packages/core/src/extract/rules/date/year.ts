import { defineRule } from "../../rule.ts";

/**
 * A year that a preposition or its own shape gives away, and pairs of years.
 * - in 2018
 * - since 2017
 * - 2017-18
 * - fiscal year 2019
 *
 * Not "in 2018 cases": a plural noun behind it makes it a count.
 */
export const year = defineRule({
  id: "date/year",
  class: "date",
  pattern:
    /(?<![\p{L}\p{N}.,$])(?:(?:in|since|during|before|after|until|by|from|through|for|of|late|early|mid|fiscal(?:\s+year)?|FY|summer|spring|fall|autumn|winter|between|the\s+year)[\s-]+(?:the\s+)?(?<year>(?:19|20)\d{2}|1[78]\d{2}(?=\s*[.,;)]|\s+(?:and|by|in|to|as|with|when)(?!\p{L})))(?:\s+(?:and|to|through)\s+(?:19|20)\d{2}|\s*[-–/]\s*(?:\d{2}|\d{4}))?|(?<pair>(?:19|20)\d{2}\s?[-–/]\s?(?:\d{2}|\d{4}))|(?:19|20)\d{2}s)(?![\p{L}\p{N}]|[.,]\d)(?!\s+(?!(?:and|to|but|or|the|a|an|in|on|at|for|of|with|when|after|because|until|it|he|she|they|we|as|that|which|who|was|is|has)\b)\p{L}+s\b)/giu,
  read({ year }) {
    return year === undefined ? {} : { date: { year: Number(year) } };
  },
});
