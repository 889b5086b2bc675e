import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { isCapital, isTime, opensName } from "./name-words.ts";
import { type Party, partyFrom } from "./party.ts";
import { isReportingVerb } from "./reporting.ts";

/** How far back a subject may stand from its verb, in words. */
const reach = 40;

/**
 * The party that is the subject of the verb at `verb`.
 * - [The union], which represents guards, says
 * - [The ministry] on Friday said
 */
export function partyBefore(words: readonly TaggedWord[], verb: number): Party | null {
  let found: Party | null = null;
  for (let i = verb - 1; i >= Math.max(0, verb - reach); i -= 1) {
    const opens = opening(words, i);
    const joined = found !== null && opens === "prep" && words[found.first - 1]?.lower === "and";
    if (opens === "no" || (found !== null && opens !== "strong" && !joined)) continue;
    const party = subjectFrom(words, i, verb, opens === "strong");
    const ofRelative = party !== null && words[party.last + 1]?.tag === "relative";
    if (party !== null && (found === null || party.last === found.last || ofRelative))
      found = party;
    else if (found !== null) return found;
    if (
      found !== null &&
      !/^(?:of|and|in|for|from|by|at|with|on|to|into|near|under|over|against|about)$/.test(
        words[found.first - 1]?.lower ?? "",
      )
    )
      return found;
  }
  return found;
}

/** Only where a clause surely opens may commas stand between the party and its verb. */
function subjectFrom(
  words: readonly TaggedWord[],
  at: number,
  verb: number,
  strong: boolean,
): Party | null {
  const from = skipTime(words, at);
  if (from >= verb || words[from]?.lower === "what") return null;
  if (words[from - 1]?.tag === "numeral" && words[from]?.tag !== "determiner") return null;
  if (words[from - 1]?.lower === "of" && words[from - 2]?.tag === "numeral") return null;
  const party = partyFrom(words.slice(0, verb), from);
  if (party === null || party.last >= verb || !leadsTo(words, party, verb)) return null;
  const aside = /^[,—–]$/.test(words[party.last + 1]?.text ?? "") && party.apposed !== true;
  return aside && (!strong || describes(words, from)) ? null : party;
}

/** "Ann Ruiz, [an organizer at the union], told": not who speaks, but what she is. */
function describes(words: readonly TaggedWord[], at: number): boolean {
  return (
    /^(?:an?|the)$/.test(words[at]?.lower ?? "") &&
    words[at - 1]?.text === "," &&
    isCapital(words[at - 2])
  );
}

/** A clause may open behind a mark or a joint; behind a preposition or a verb only if nowhere else. */
function opening(words: readonly TaggedWord[], at: number): "strong" | "prep" | "weak" | "no" {
  const before = words[at - 1];
  if (before === undefined) return "strong";
  if (before.tag === "punctuation") return /^[$%&'’.-]$/.test(before.text) ? "no" : "strong";
  if (words[at]?.tag === "determiner" && /^(?:noun|plural)$/.test(before.tag)) return "weak";
  if (before.tag === "relative" || /^(?:that|what)$/.test(before.lower)) return "strong";
  // "In 2019 the city counted".
  if (before.tag === "numeral" && words[at]?.tag === "determiner") return "weak";
  if (before.tag === "conjunction") return before.lower === "and" ? "weak" : "strong";
  if (isReportingVerb(words, at - 1) || opensName(words, at)) return "strong";
  if (before.tag === "preposition") return "prep";
  return ["verb", "participle", "pronoun"].includes(before.tag) ? "weak" : "no";
}

/** "On Friday, the ministry", "Late Monday officials": the day stands first. */
function skipTime(words: readonly TaggedWord[], from: number): number {
  let i = from;
  if (words[i]?.tag === "adverb") i += 1;
  const year = words[i + 1]?.tag === "numeral" && /^(?:in|by|since)$/.test(words[i]?.lower ?? "");
  if (words[i]?.tag === "preposition" && (isTime(words[i + 1]) || year)) i += 1;
  while (isTime(words[i]) || (i > from && words[i]?.tag === "numeral")) i += 1;
  return i;
}

/** Whether nothing but adverbs, auxiliaries, days and what stands between commas parts subject and verb. */
function leadsTo(words: readonly TaggedWord[], party: Party, verb: number): boolean {
  let i = party.last + 1;
  if (words[i]?.text === "," && words[party.first - 1]?.text === "," && i === verb - 1)
    return party.apposed === true;
  if (/^[,—–]$/.test(words[i]?.text ?? "")) {
    const close = closingMark(words, i, verb);
    if (close === null) return false;
    i = close + 1;
  } else if (words[i]?.text === "(") {
    while (i < verb && words[i]?.text !== ")") i += 1;
    i += 1;
  } else if (words[i]?.tag === "relative") return relativeLeads(words, i, verb);
  if (words[i]?.lower === "to") i = (partyFrom(words.slice(0, verb), i + 1)?.last ?? i - 1) + 1;
  for (; i < verb; i += 1) {
    const word = words[i];
    const day = word?.tag === "preposition" && isTime(words[i + 1]);
    const all = /^(?:both|all|each)$/.test(word?.lower ?? "");
    if (!day && !all && !isTime(word) && !/^(?:adverb|auxiliary|numeral)$/.test(word?.tag ?? ""))
      return false;
  }
  return true;
}

/** Where the aside between subject and verb ends: in the same mark as it opens with. */
function closingMark(words: readonly TaggedWord[], open: number, verb: number): number | null {
  for (let i = verb - 1; i > open; i -= 1) {
    if (words[i]?.text === words[open]?.text) return i;
    if (!/^(?:adverb|auxiliary)$/.test(words[i]?.tag ?? "") && !isTime(words[i])) return null;
  }
  return null;
}

/** "the lawyers who sued say": a verb of the clause, then the verb of its noun. */
function relativeLeads(words: readonly TaggedWord[], from: number, verb: number): boolean {
  const inside = words.slice(from + 1, verb);
  return (
    inside.length > 0 &&
    inside.length < 12 &&
    inside.some(({ tag }) => tag === "verb" || tag === "participle") &&
    !inside.some(({ text, tag }) => /^[,;:"“”]$/.test(text) || tag === "conjunction")
  );
}
