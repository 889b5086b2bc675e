import { clauseVerb, paperVerb, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";

const objects = new Set(["numeral", "determiner", "pronoun"]);

/**
 * Whether the word at `at` is a verb by which somebody says something.
 * - the filing [shows] that; polls [say] 12 percent
 *
 * Not the "States" of "United States", nor "in key states,", where a noun is as likely.
 */
export function isReportingVerb(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const known =
    reportingVerb.test(word.lower) || clauseVerb.test(word.lower) || paperVerb.test(word.lower);
  if (!known || /^\p{Lu}/u.test(word.text)) return false;
  if (word.tag === "verb" || word.tag === "participle") return true;
  if (!/^(?:noun|plural|adjective)$/.test(word.tag)) return false;
  const next = words[at + 1];
  return (
    next !== undefined && (next.lower === "that" || (objects.has(next.tag) && next.lower !== "of"))
  );
}
