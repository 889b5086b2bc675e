import { clauseVerb, paperVerb, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";

const objects = new Set(["numeral", "determiner", "pronoun"]);

/** Base forms that the tagger takes for nouns, and that are none. */
const noNoun =
  /^(?:contend|allege|assert|aver|avow|opine|submit|insist|maintain|concede|acknowledge|testify|admit|deny|believe|agree|affirm|certify|attest|stipulate|argue|say)$/;

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
  if (noNoun.test(word.lower) && words[at - 1]?.tag === "plural") return true;
  const next = words[at + 1];
  // "its annual report shows.": behind a noun, at the end.
  if (/^(?:shows|says|states|notes|reports)$/.test(word.lower) && words[at - 1]?.tag === "noun")
    return next === undefined || next.tag === "punctuation" || next.tag === "numeral";
  return (
    next !== undefined && (next.lower === "that" || (objects.has(next.tag) && next.lower !== "of"))
  );
}
