import { months, weekdays } from "../../language/lexicons/months.ts";
import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";

const noName = new Set([
  "determiner",
  "numeral",
  "punctuation",
  "pronoun",
  "relative",
  "auxiliary",
  "conjunction",
]);

/** "Friday", "May", "week": when something was said is no part of who said it. */
export function isTime(word: TaggedWord | undefined): boolean {
  if (word === undefined) return false;
  const bare = word.lower.replace(/'s$|\.$/, "");
  if (word.tag === "numeral") return false;
  return (
    bare in weekdays ||
    bare in months ||
    /^(?:today|yesterday|tonight|late|early|earlier|later|recently|week|month|year|night|morning|afternoon|evening|last|this|next|day|back)$/.test(
      bare,
    )
  );
}

/** Any word with a capital that no closed class holds may be part of a name. */
export function isCapital(word: TaggedWord | undefined): boolean {
  if (word === undefined) return false;
  return word.text === "US" || (/^\p{Lu}/u.test(word.text) && !noName.has(word.tag));
}

/** "In her opinion [Judge Ames]": behind something written a name is another's. */
export function opensName(words: readonly TaggedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || isCapital(before) || !isCapital(word)) return false;
  return (
    paperNoun.test(before.lower) ||
    /^(?:opinion|order|ruling|decision|judg?ment|speech|interview|email)$/.test(before.lower)
  );
}

/** "Defendants' [August 9] report", "the [May 3, 2021] order": a day before the noun. */
export function behindDay(words: readonly TaggedWord[], at: number): number {
  if (words[at - 1]?.tag !== "possessive" || !isTime(words[at])) return at;
  let i = at + 1;
  if (words[i]?.tag === "numeral") i += 1;
  if (words[i]?.text === "," && words[i + 1]?.tag === "numeral") i += 2;
  if (words[i]?.text === ",") i += 1;
  return /^(?:noun|adjective|participle)$/.test(words[i]?.tag ?? "") ? i : at;
}
