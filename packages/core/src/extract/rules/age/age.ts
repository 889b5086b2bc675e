import { wholeNumber } from "../../../language/lexicons/number-pattern.ts";
import { defineRule } from "../../rule.ts";

const older = "(?:older|younger|over|above|under|up|below)";
const verbs = "(?:are|is|was|were|have|had|has|remain(?:s|ed)?|still|who|in|at|from|as|and|or)";

/**
 * How old somebody is, or the age that sets a group apart.
 * - under the age of 5
 * - 4 years old or younger
 * - 5-year-old
 * - aged 12 to 17
 * - 5 and over
 * - the child had turned 18
 *
 * Not "over 40 people" and not "17 five-year-olds", where only "five" is the age.
 */
export const age = defineRule({
  id: "age/age",
  class: "age",
  pattern: new RegExp(
    [
      `(?<![\\p{L}\\p{N}.])${wholeNumber}(?:\\s+(?:to|or|and)\\s+${wholeNumber})?(?:\\s+|-)(?:years?|months?|weeks?|days?)(?:\\s+|-)(?:olds?|of\\s+age)(?:\\s+(?:or|and)\\s+${older})?`,
      `(?<![\\p{L}\\p{N}])ages?\\s+(?:of\\s+)?${wholeNumber}(?:\\s*(?:-|–|to|and|through)\\s*${wholeNumber})?(?:\\s+(?:or|and)\\s+${older})?(?!\\s*(?:percent|%))`,
      `(?<![\\p{L}\\p{N}])aged\\s+(?:(?:under|over|between)\\s+)?${wholeNumber}(?:\\s*(?:-|–|to|and|through)\\s*${wholeNumber})?(?:\\s+(?:or|and)\\s+${older})?`,
      `(?<![\\p{L}\\p{N}.,]|(?-i:\\p{Lu}\\p{Ll}{1,20})\\s)${wholeNumber}\\s+(?:and|or)\\s+(?:older|younger|over|above|under|below)(?![\\p{L}])`,
      // "22 under 5", "children under five": the number behind "under" ends its phrase.
      `(?<=(?:\\d|\\p{L}s|children|people|minors|those|class\\s+members|^|\\n|\\t|\\()\\s*)(?:under|over|younger\\s+than|older\\s+than|below)\\s+(?:the\\s+age\\s+of\\s+)?${wholeNumber}(?![\\p{L}\\p{N}]|[.,:]\\d|-\\d|\\s+years?\\s+(?!old|of\\s+age)|\\s+years?[.,;])(?=\\s*(?:[^\\p{L}\\p{N}\\s%$]|$|${verbs}(?![\\p{L}])|\\n|\\t|years))`,
      // "22 are under five": an age, where it ends the clause.
      `(?<=(?<!\\p{L})(?:is|are|was|were|be)\\s(?:still\\s|all\\s|each\\s|aged\\s)?)(?:under|over)\\s+(?:[2-9]|1[0-8]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|eighteen)(?=[.,;:)]|$|\\s+(?:and|or|but)\\s)(?![.,]\\d)`,
      `(?<![\\p{L}])(?:older|younger)\\s+than\\s+${wholeNumber}(?![\\p{L}\\p{N}]|[.,:]\\d|-\\d|\\s*%|\\s+(?:\\p{L}+\\s+)?(?:percent|minutes?|hours?|days?|weeks?|months?|years?|decades?)(?!\\p{L}|\\s+(?:old|of\\s+age)))`,
      // "children under five make up": said of people, whatever their verb.
      `(?<=(?:children|kids|people|those|adults|minors|boys|girls|men|women|voters|patients|infants|pupils)\\s)(?:under|over)\\s+${wholeNumber}(?=\\s+\\p{L})(?!\\s+(?:\\p{L}+\\s+)?(?:percent|million|\\p{L}+s)(?!\\p{L}))`,
      // "Ms. Oduya is 51, not 61": said of one person by name.
      `(?<=(?:(?-i:(?<!\\p{L})(?:Mr|Ms|Mrs|Dr|Miss)\\.?\\s\\p{Lu}[\\p{L}'’-]{1,20}|\\p{Lu}\\p{Ll}{1,15}\\s\\p{Lu}[\\p{L}'’-]{1,20})|(?<!\\p{L})(?:he|she|who))\\s(?:is|was)\\s)\\d{1,2}(?:,?\\s+not\\s+\\d{1,2})(?=[.,;]|$)`,
      `(?<![\\p{L}])(?:under|over|above|below)\\s+the\\s+age\\s+of\\s+${wholeNumber}`,
      // "Ana Ruiz, 42, said": behind a name and between commas.
      `(?<=(?-i:\\p{Lu}\\p{Ll})[\\p{L}.'’-]{0,20},\\s|(?<!\\p{L})(?:victims?|brothers?|sisters?|sons?|daughters?|twins?|man|woman|boy|girl|both),\\s)(?:\\d{1,2}|10\\d)(?:\\s+and\\s+\\d{1,2})?(?=,\\s\\D|\\.\\s|\\.?$)`,
      // "She is about 40 and has": said of one person, and no noun follows.
      `(?<=(?<!\\p{L})(?:he|she|who)\\s(?:is|was)\\s(?:about|almost|nearly|only|just|around)?\\s?)(?:\\d{1,2}|10\\d)(?=[.,;]|$|\\s(?:and|or|but|when|at)(?!\\p{L}))`,
      `(?<=(?<!\\p{L})in\\s(?:his|her|their|my)\\s(?:early\\s|mid-|late\\s)?)\\d0s`,
      // "turned 18" ends its phrase; "turned 18 pages" goes on.
      `(?<![\\p{L}])turn(?:s|ed|ing)?\\s+${wholeNumber}(?![\\p{L}\\p{N}]|[.,:]\\d|-\\d|\\s*%|\\s+(?!(?:is|was|has)(?!\\p{L}))\\p{L}+s(?!\\p{L}))`,
    ].join("|"),
    "giu",
  ),
  read(_groups, { text, start, end }) {
    // "Nurses, 41.": a plural alone is counted, and has no age.
    const alone = /(?:^|[.;:\n]\s*)\p{L}+[^\Ws]s, $/u.test(
      text.slice(Math.max(0, start - 24), start),
    );
    return alone && /^\d+[.;]/.test(text.slice(start, end + 1)) ? null : {};
  },
});
