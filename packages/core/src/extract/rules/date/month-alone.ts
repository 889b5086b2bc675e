import { months } from "../../../language/lexicons/months.ts";
import { defineRule } from "../../rule.ts";

const names =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/**
 * A month without day or year, where a preposition or "last" gives it away.
 * - in May; since March; by August
 * - last October; early June
 *
 * Not "May 12 more be released", "in March 2018", or "by April Ryan".
 */
export const monthAlone = defineRule({
  id: "date/month-alone",
  class: "date",
  numeral: "none",
  pattern: new RegExp(
    `(?<=(?<![\\p{L}\\p{N}])(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|[Tt]hrough|[Ff]rom|[Bb]efore|[Aa]fter|of|and|to|[Tt]his|[Ll]ate|[Ee]arly|mid|[Tt]he|[Ll]ast|[Nn]ext|between)[\\s-]{1,3})(?<month>${names})(?![\\p{L}\\p{N}-]|\\.?,?\\s+(?:of\\s+)?\\d)(?!\\s+\\p{Lu})`,
    "gu",
  ),
  read({ month }, { text, start }) {
    const number = months[month?.toLowerCase() ?? ""];
    const before = text.slice(Math.max(0, start - 8), start);
    // "and May ...", "of March": only the full names that are nothing else stand behind these.
    const sure = month !== "May" && month !== "March";
    if (number === undefined || (!sure && /(?:and|to|of|the)\s+$/i.test(before))) return null;
    const which = /last\s+$/i.test(before) ? "last" : /next\s+$/i.test(before) ? "next" : undefined;
    return { date: { month: number, ...(which === undefined ? {} : { which }) } };
  },
});
