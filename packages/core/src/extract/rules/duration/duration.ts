import { wholeNumber } from "../../../language/lexicons/number-pattern.ts";
import { defineRule } from "../../rule.ts";

/**
 * A length of time.
 * - 14 days
 * - between one and three days
 * - a 24-hour period
 * - two and a half years
 *
 * Not "4 years old": that is an age.
 */
export const duration = defineRule({
  id: "duration/duration",
  class: "duration",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,$])(?:${wholeNumber}|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+|\\s+and\\s+a\\s+half)?(?:\\s*(?:-|–|to|or|and)\\s*${wholeNumber})?` +
      `(?:\\s+\\(\\d{1,3}\\))?[\\s-]+(?:(?:full|more|additional|calendar|business|court|working|consecutive|straight|school)\\s+)?` +
      `(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centuries|century)(?![\\p{L}\\p{N}])(?!(?:\\s+|-)old\\b)(?!\\s+of\\s+age\\b)` +
      `|(?<![\\p{L}\\p{N}])(?:tens|dozens|hundreds|thousands|millions)(?:\\s+of\\s+(?:thousands|millions))?\\s+of\\s+(?:seconds|minutes|hours|days|weeks|months|years)(?![\\p{L}])(?:\\s+old)?` +
      `|(?<![\\p{L}\\p{N}])${wholeNumber}\\s+quarters(?![\\p{L}])(?!\\s+of\\s)`,
    "giu",
  ),
});
