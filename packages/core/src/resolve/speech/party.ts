import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { behindDay, isCapital, isTime, opensName } from "./name-words.ts";

/** Somebody named among the words of a sentence, from the first to the last, article included. */
export interface Party {
  readonly first: number;
  readonly last: number;
  /** Whether the name stands behind a comma, as in "the head of the union, Ann Ruiz". */
  readonly apposed?: boolean;
  /** Where the name ends, if phrases follow that say to whom or on what: "the report [to the court]". */
  readonly named?: number;
}

const articles =
  /^(?:the|an?|its|their|his|her|our|this|that|these|those|some|one|another|both|several|many|most|all|each)$/;
const joints = new Set(["of", "for", "from", "by", "in", "at", "with"]);
/** "A letter to the board said", "a notice on the site lists": of what is written, these go on too. */
const ofPapers = new Set(["to", "on", "about", "into", "against", "before"]);
const several =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|several|most|both|all|each|\d{1,3})$/;
function isNominal(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || isTime(word)) return false;
  // "the Monitor's [Sixth] Report".
  if (word.token?.form === "ordinal" && isCapital(words[at + 1])) return true;
  if (["noun", "plural", "adjective", "possessive"].includes(word.tag)) return true;
  if (isCapital(word) && word.tag !== "preposition") return true;
  // "the mining board", "a court filing": behind these a form in -ing is no verb.
  const before = words[at - 1]?.tag ?? "";
  const next = words[at + 1]?.tag;
  // "campaign finance disclosures", "media tracking firm": between two nouns stands a noun.
  const between = before === "noun" && (next === "plural" || next === "noun");
  if (word.tag === "verb" && /^(?:noun|preposition)$/.test(before) && next === "plural")
    return true;
  if (word.tag === "participle" && between && next === "noun" && word.lower.endsWith("ing"))
    return true;
  if (word.tag !== "participle" || !["determiner", "adjective", "noun"].includes(before))
    return false;
  if (paperNoun.test(word.lower)) return true;
  return before === "determiner" && (next === "noun" || next === "plural");
}

/**
 * The party whose name begins at word `from`.
 * - the ministry
 * - Mexico's Institute of Mines
 * - officials in Ohio
 * - figures released Friday by the mining board
 * - the head of the union, [Ann Ruiz] → the name behind the commas
 */
export function partyFrom(words: readonly TaggedWord[], from: number): Party | null {
  const core = severalFrom(words, from) ?? nounsFrom(words, from);
  if (core === null) return null;
  let last = core;
  let named: number | undefined;
  for (let next = extend(words, last); next !== null; next = extend(words, last)) {
    if (ofPapers.has(words[last + 1]?.lower ?? "")) named ??= last;
    last = next;
  }
  const party = { first: from, last, ...(named === undefined ? {} : { named }) };
  return apposition(words, from, last) ?? party;
}

/** "one of the lawyers", "two officials": who they are stands behind the number. */
function severalFrom(words: readonly TaggedWord[], from: number): number | null {
  if (!several.test(words[from]?.lower ?? "")) return null;
  const of = words[from + 1]?.lower === "of";
  if (of) return articles.test(words[from + 2]?.lower ?? "") ? nounsFrom(words, from + 2) : null;
  if (words[from]?.tag !== "numeral") return null;
  const last = nounsFrom(words, from + 1);
  return last !== null && words[last]?.tag === "plural" ? last : null;
}

/** The last word of an article with its modifiers and nouns. */
function nounsFrom(words: readonly TaggedWord[], from: number): number | null {
  let i = from;
  if (articles.test(words[i]?.lower ?? "")) {
    i += 1;
    if (/^(?:both|all)$/.test(words[from]?.lower ?? "") && words[i]?.lower === "the") i += 1;
    // "a Friday filing", "the most recent report".
    if (isTime(words[i]) && /^(?:noun|participle)$/.test(words[i + 1]?.tag ?? "")) i += 1;
    if (words[i]?.lower === "most" && words[i + 1]?.tag === "adjective") i += 1;
  }
  // "a 2014 study", "of 1,500 voters".
  if (words[i]?.tag === "numeral" && i > 0 && words[i - 1]?.tag !== "punctuation") i += 1;
  const start = i;
  while (
    isNominal(words, i) ||
    isInitial(words, i) ||
    isNumbered(words, i) ||
    (words[i]?.lower === "most" && words[i + 1]?.tag === "adjective" && i > start)
  ) {
    if (i > start && opensName(words, i)) break;
    i = behindDay(words, i + 1);
  }
  // "figures released Friday": a modifier behind its noun begins the next phrase; "the accused" has no noun.
  const article = start > from;
  const person = /^(?:official|individual|accused|elderly)$/;
  while (
    i - 1 > start &&
    words[i - 1]?.tag === "adjective" &&
    !isCapital(words[i - 1]) &&
    !person.test(words[i - 1]?.lower ?? "")
  )
    i -= 1;
  const head = words[i - 1];
  if (i <= start || head === undefined || head.tag === "possessive") return null;
  return head.tag === "adjective" && !isCapital(head) && !article ? null : i - 1;
}

/** "Ward 3 reported": a number that is the end of a name. */
function isNumbered(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1];
  return (
    words[at]?.tag === "numeral" &&
    isCapital(words[at - 1]) &&
    !articles.test(words[at - 1]?.lower ?? "") &&
    (next === undefined || next.tag === "participle" || next.tag === "verb")
  );
}

/** The stop of "J. Smith" and "Ms. Ruiz". */
function isInitial(words: readonly TaggedWord[], at: number): boolean {
  return words[at]?.text === "." && isCapital(words[at - 1]) && isCapital(words[at + 1]);
}

/** One more phrase of the name: "of the union", "and prosecutors", "released by the board". */
function extend(words: readonly TaggedWord[], last: number): number | null {
  const joint = words[last + 1];
  if (joint === undefined) return null;
  const paper = ofPapers.has(joint.lower) && isPaper(words, last);
  if (paper || joints.has(joint.lower))
    return isTime(words[last + 2]) ? null : nounsFrom(words, last + 2);
  if (joint.lower === "and" || joint.lower === "&") {
    const joined = nounsFrom(words, last + 2);
    return joined;
  }
  // "a person familiar with the talks", "officials briefed on the plan".
  if (/^(?:familiar|close|briefed|acquainted)$/.test(joint.lower))
    return /^(?:with|to|on)$/.test(words[last + 2]?.lower ?? "")
      ? nounsFrom(words, last + 3)
      : null;
  if (joint.tag !== "participle" && !joint.lower.endsWith("ed")) return null;
  let i = last + 2;
  while (isTime(words[i])) i += 1;
  // "documents given to the paper by the governor".
  if (words[i]?.lower === "to") i = (nounsFrom(words, i + 1) ?? i) + 1;
  return /^(?:by|in)$/.test(words[i]?.lower ?? "") && !isTime(words[i + 1])
    ? nounsFrom(words, i + 1)
    : null;
}

/** "a report", "an email from the clerk": the noun that the phrases hang on is of something written. */
function isPaper(words: readonly TaggedWord[], last: number): boolean {
  let i = last;
  while (i > 0 && /^(?:noun|plural|adjective|possessive|determiner)$/.test(words[i]?.tag ?? "")) {
    if (paperNoun.test(words[i]?.lower ?? "")) return true;
    i -= isInitial(words, i - 1) ? 2 : 1;
    if (joints.has(words[i]?.lower ?? "")) i -= 1;
  }
  return false;
}

/** "the head of the union, Ann Ruiz,": a name between commas is who it is. */
function apposition(words: readonly TaggedWord[], from: number, last: number): Party | null {
  if (words[last + 1]?.text !== "," || isCapital(words[last]) || last === from) return null;
  let i = last + 2;
  while (isCapital(words[i]) || isInitial(words, i)) i += 1;
  const closed = words[i] === undefined || /^[,.]$/.test(words[i]?.text ?? "");
  return closed && i - (last + 2) >= 2 ? { first: last + 2, last: i - 1, apposed: true } : null;
}
