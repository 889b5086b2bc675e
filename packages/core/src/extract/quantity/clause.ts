import { reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";

/** Marks that end a clause, and whatever hangs on its verb. */
export const stops: ReadonlySet<string> = new Set('; : — – - ( ) . ? ! | " “ ”'.split(" "));

/** Whether the clause has its verb already when it comes to word `at`. */
export function hasVerbBefore(words: readonly TaggedWord[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (word === undefined || stops.has(word.text) || opensClause(word)) return false;
    // "for a total of 12 children": what a preposition governs is nobody's subject.
    const partitive = word.lower === "of" && words[i - 1]?.tag === "numeral";
    if (word.tag === "preposition" && !partitive && words[i + 1]?.tag === "numeral") return true;
    if (word.tag === "verb" || word.tag === "auxiliary" || isPast(word)) return true;
  }
  return false;
}

/** Whether a verb of the clause follows word `from`; those of relative clauses are not its own. */
export function hasVerbFrom(words: readonly TaggedWord[], from: number): boolean {
  let relative = false;
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || stops.has(word.text)) return false;
    if (word.text === ",") relative = false;
    else if (word.tag === "relative") relative = true;
    else if (word.tag === "conjunction" && word.lower !== "and" && word.lower !== "or")
      return false;
    else if (reportingVerb.test(word.lower)) continue;
    else if (!relative && (word.tag === "verb" || word.tag === "auxiliary" || isPast(word)))
      return words[i - 1]?.lower !== "to";
  }
  return false;
}

/** "declined" may be a verb of its own; "declining" and "stolen" may not. */
export function isPast(word: TaggedWord | undefined): boolean {
  return word?.tag === "participle" && !/(?:ing|wn|en)$/.test(word.lower);
}

function opensClause(word: TaggedWord): boolean {
  return (
    reportingVerb.test(word.lower) ||
    word.tag === "relative" ||
    (word.tag === "conjunction" && word.lower !== "or")
  );
}
