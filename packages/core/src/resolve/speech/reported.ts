import {
  clauseVerb,
  paperNoun,
  paperVerb,
  reportingVerb,
} from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { isTime } from "./name-words.ts";
import { type Party, partyFrom } from "./party.ts";

const quote = /^["“”]$/;

/** Whether the verb reports here: some do with anything behind them, some with a clause, some of papers. */
export function reports(words: readonly TaggedWord[], at: number, subject: Party): boolean {
  const lower = words[at]?.lower ?? "";
  if (isPassive(words, at) || isRefused(words, at, subject)) return false;
  // "puts the toll at 18", "arrives at $4.1 million".
  if (/^(?:puts?|value[sd]|arrive[sd])$/.test(lower))
    return words.slice(at).some((word) => word.lower === "at");
  const paper = words
    .slice(subject.first, subject.last + 1)
    .some((word) => paperNoun.test(word.lower));
  const inPaper = words.slice(0, subject.first).some((word) => paperNoun.test(word.lower));
  if (paperVerb.test(lower) && (paper || (inPaper && lower.startsWith("list")))) return true;
  let next = at + 1;
  while (isTime(words[next])) next += 1;
  const number = words[next + 1]?.tag === "numeral";
  if (words[next]?.lower === "of") return number && /^(?:spoke|speaks|spoken|warned)$/.test(lower);
  if (isToldOf(words, at)) return true;
  const means = /^(?:phone|telephone|e-?mail|letter|text|radio|video|fax)$/;
  if (
    (words[next]?.lower === "by" && !means.test(words[next + 1]?.lower ?? "")) ||
    (lower.startsWith("add") && words[next]?.lower === "up")
  )
    return false;
  // "98 percent of precincts had reported and he trailed": what they reported nobody says.
  if (/^report(?:ed|s)?$/.test(lower) && words[next]?.lower === "and") return false;
  // "expect 1,200 claims to be allowed".
  if (/^expects?$/.test(lower))
    return (
      words[next]?.tag === "numeral" && words.slice(next).some(({ lower: own }) => own === "to")
    );
  if (/^(?:counted|tallied|recorded)$/.test(lower))
    return words.slice(at, at + 5).some(({ tag }) => tag === "numeral");
  if (reportingVerb.test(lower)) return true;
  if (!clauseVerb.test(lower)) return false;
  // "organizers claimed 15,000": with nothing behind it the number is what is said.
  const claims = /^(?:claim|alleg|admit|conced|estimat)/.test(lower);
  if (claims && words[next]?.lower === "to" && words[next + 1]?.lower === "have") return true;
  if (
    claims &&
    words[next]?.tag === "numeral" &&
    (words[next + 1]?.tag ?? "punctuation") === "punctuation"
  )
    return true;
  if (saysWithoutThat(words, next)) return true;
  const behindMark = /^[,"”]$/.test(words[subject.first - 1]?.text ?? "");
  return opensSentence(words, at + 1) || (behindMark && closes(words, at + 1));
}

/** What is reported is a sentence or a quote: "warned that", "added: “"; not "added 12 jobs". */
function opensSentence(words: readonly TaggedWord[], from: number): boolean {
  let i = behindHearer(words, from);
  while (
    words[i]?.tag === "adverb" ||
    isTime(words[i]) ||
    (words[i]?.tag === "preposition" && isTime(words[i + 1]))
  )
    i += 1;
  const next = words[behindPhrase(words, i)];
  if (next === undefined) return false;
  if (next.text === "," || next.text === ":") return true;
  return (
    next.lower === "that" ||
    quote.test(next.text) ||
    /^(?:it|they|he|she|there|we|at)$/.test(next.lower)
  );
}

/** "informed her by letter of 63 requests". */
function isToldOf(words: readonly TaggedWord[], at: number): boolean {
  if (!/^(?:informed|advised|notified|told)$/.test(words[at]?.lower ?? "")) return false;
  const of = words.findIndex(({ lower }, i) => i > at && lower === "of");
  const between = words.slice(at + 1, of);
  return (
    of > at + 1 &&
    of - at < 7 &&
    words[of + 1]?.tag === "numeral" &&
    between.every(({ tag }) =>
      /^(?:pronoun|determiner|possessive|noun|plural|preposition)$/.test(tag),
    )
  );
}

/** "informed the Court that": whom one tells it stands between. */
function behindHearer(words: readonly TaggedWord[], from: number): number {
  if (!/^(?:informed|advised|assured|notified|reminded|warned)$/.test(words[from - 1]?.lower ?? ""))
    return from;
  if (/^(?:him|her|them|us|me|it)$/.test(words[from]?.lower ?? "")) return from + 1;
  const hearer = partyFrom(words, from);
  return hearer !== null && words[hearer.last + 1]?.lower === "that" ? hearer.last + 1 : from;
}

/** "was told that", "had been noted". */
function isPassive(words: readonly TaggedWord[], at: number): boolean {
  let i = at - 1;
  while (words[i]?.tag === "adverb") i -= 1;
  return /^(?:is|are|was|were|be|been|being)$/.test(words[i]?.lower ?? "");
}

const nobody = /^(?:few|nobody|none|neither|no|nothing)$/;
/** "did not say that", "no one has said": nobody vouches; who did not dispute it agrees. */
function isRefused(words: readonly TaggedWord[], at: number, { first, last }: Party): boolean {
  const verb = words[at]?.lower ?? "";
  if (/^(?:hear|learn)/.test(verb)) return true;
  if (/^(?:den|disput|contest|question)/.test(verb)) return false;
  if ([first, first - 1].some((i) => nobody.test(words[i]?.lower ?? ""))) return true;
  return words
    .slice(last + 1, at)
    .some(({ lower, text }) => /^(?:not|never|nor)$/.test(lower) || /n['’]t$/.test(text));
}

/** "insists fewer than 14", "conceded at least 40": what may stand before the number. */
const bounding =
  /^(?:at|least|most|more|less|fewer|than|as|many|up|to|about|some|over|under|nearly|almost|around|roughly|only|just|no|an|estimated)$/;

/** "conceded 40 children had been moved": a number with a verb of its own behind it. */
function saysWithoutThat(words: readonly TaggedWord[], from: number): boolean {
  let i = from;
  while (i < from + 4 && bounding.test(words[i]?.lower ?? "")) i += 1;
  while (words[i]?.tag === "adverb") i += 1;
  if (words[i]?.tag !== "numeral") return false;
  for (i += 1; i < from + 9; i += 1) {
    const word = words[i];
    if (word === undefined || word.tag === "punctuation" || word.tag === "relative") return false;
    if (word.tag === "auxiliary") return true;
  }
  return false;
}

/** "alleges on information and belief that": what stands between the verb and its clause. */
function behindPhrase(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.tag !== "preposition") return from;
  const that = words.findIndex(({ lower }, i) => i > from && lower === "that");
  const between = words.slice(from, that);
  const plain = /^(?:preposition|noun|plural|adjective|determiner|possessive|conjunction)$/;
  return that > 0 && that - from < 7 && between.every(({ tag }) => plain.test(tag)) ? that : from;
}

/** Nothing is said behind the verb: a mark follows, or a phrase such as "in the filing" and a mark. */
export function closes(words: readonly TaggedWord[], from: number): boolean {
  let i = from;
  if (
    /^(?:reporters|the|a|an|\p{Lu}.*)$/u.test(words[i]?.text ?? "") &&
    /^t(?:old|ells)$/.test(words[from - 1]?.lower ?? "")
  )
    i = (partyFrom(words, i)?.last ?? i - 1) + 1;
  const inside =
    /^(?:preposition|determiner|noun|plural|adjective|possessive|numeral|adverb|participle)$/;
  const opensPhrase =
    words[i]?.tag === "preposition" || words[i]?.tag === "adverb" || isTime(words[i]);
  if (opensPhrase) while (i < from + 14 && inside.test(words[i]?.tag ?? "")) i += 1;
  const mark = words[i];
  return mark === undefined || /^[,.;"”’—–]$/.test(mark.text);
}
