import { clauseVerb, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { hasVerbBefore, hasVerbFrom, isPast, stops } from "./clause.ts";
import { phrase } from "./noun-phrase.ts";

/** Chunks that govern the statement and not the noun. */
const foreign = new Set(["according", "as", "including", "per", "than", "because"]);

/** What stands behind a noun and belongs to it, chunk by chunk, and where the noun phrase ends. */
export interface Tail {
  readonly qualifiers: readonly Qualifier[];
  /** Index of the last word of the phrase. */
  readonly last: number;
}

/**
 * The prepositional, participial and relative chunks from word `from` on.
 * - children [under the age of 5] still [in government care]
 * - parents [who have children still in custody]
 *
 * Not the verb of the sentence: "children [under five] have been reunified" ends before "have".
 */
export function readTail(text: string, words: readonly TaggedWord[], from: number): Tail {
  const qualifiers: Qualifier[] = [];
  let last = from - 1;
  let i = from;
  while (i < words.length) {
    const word = words[i];
    if (word === undefined) break;
    if (word.tag === "adverb") {
      i += 1;
      continue;
    }
    const at =
      word.lower === "," && words[i + 1]?.tag === "relative" && words[i + 1]?.lower !== "which"
        ? i + 1
        : i;
    const opener = words[at];
    if (opener === undefined || !opensChunk(words, at, from)) break;
    const end = opener.tag === "relative" ? relativeEnd(words, at) : chunkEnd(words, at);
    const found = phrase(text, words, at, end);
    if (found !== null) qualifiers.push(found);
    last = end;
    i = end + 1;
  }
  return { qualifiers, last };
}

const phraseOpeners = new Set(
  "determiner noun plural adjective possessive numeral pronoun participle verb".split(" "),
);

function opensChunk(words: readonly TaggedWord[], at: number, from: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || foreign.has(word.lower)) return false;
  // "rose to 60", "two companies to build it": neither says which they are.
  if (word.lower === "to") return next?.tag === "determiner" || next?.tag === "plural";
  if (word.tag === "preposition")
    return (
      next !== undefined &&
      next.lower !== "what" &&
      phraseOpeners.has(next.tag) &&
      !stops.has(next.text)
    );
  if (word.tag === "relative" || word.tag === "adjective") return true;
  return word.tag === "participle" && !isVerbOfClause(words, at, from);
}

/** "passengers [experienced a bird strike]", "officers [died in May]": the clause has no other verb. */
function isVerbOfClause(words: readonly TaggedWord[], at: number, from: number): boolean {
  const word = words[at];
  if (!isPast(word)) return false;
  if (clauseVerb.test(word?.lower ?? "") && words[at + 1]?.lower === "that") return true;
  const object = words[at + 1]?.tag ?? "punctuation";
  if (["determiner", "numeral", "pronoun", "possessive", "plural"].includes(object)) return true;
  return !hasVerbBefore(words, from - 1) && !hasVerbFrom(words, at + 1);
}

const nominal = new Set(["noun", "plural", "pronoun", "numeral"]);

/** A chunk runs on through nouns, determiners and "of" until the next opener or a verb. */
function chunkEnd(words: readonly TaggedWord[], from: number): number {
  let i = from;
  let noun = false;
  for (; i + 1 < words.length; i += 1) {
    const next = words[i + 1];
    noun ||= i > from && nominal.has(words[i]?.tag ?? "");
    if (next === undefined || stops.has(next.text)) break;
    if (next.tag === "conjunction" || next.lower === ",") {
      const joined = joinedNoun(words, i + 1);
      if (joined === null) break;
      i = joined - 1;
      continue;
    }
    if (next.tag === "auxiliary" || next.tag === "relative") break;
    // "in key states": a preposition is owed a noun, whatever the tagger took the word for.
    if (next.tag === "verb" && (noun || words[from]?.tag !== "preposition")) break;
    if (next.tag === "adverb" && !["adjective", "participle"].includes(words[i + 2]?.tag ?? ""))
      break;
    if (next.lower === "to" && words[i + 2]?.tag === "verb" && words[i]?.tag === "participle") {
      i += 1;
      continue;
    }
    if (next.tag === "preposition" && next.lower !== "of" && i > from) break;
    if (next.tag === "participle" && nominal.has(words[i]?.tag ?? "")) break;
  }
  return i;
}

/** "in television and radio reservations": the last noun behind the joint, unless a verb makes it a subject. */
function joinedNoun(words: readonly TaggedWord[], joint: number): number | null {
  if (!/^(?:and|or)$/.test(words[joint]?.lower ?? "")) return null;
  let i = joint + 1;
  while (["determiner", "adjective", "noun", "possessive"].includes(words[i]?.tag ?? "")) i += 1;
  const last = words[i]?.tag === "plural" ? i : i - 1;
  if (last === joint || !nominal.has(words[last]?.tag ?? "")) return null;
  const next = words[last + 1]?.tag ?? "punctuation";
  return ["verb", "auxiliary", "participle", "adverb"].includes(next) ? null : last;
}

/** "who, in many cases, have voted": what stands between the commas does not end the clause. */
function relativeEnd(words: readonly TaggedWord[], from: number): number {
  if (words[from + 1]?.text !== ",") return clauseEnd(words, from);
  const close = words.findIndex((word, i) => i > from + 1 && word.text === ",");
  return close < 0 ? from : clauseEnd(words, close);
}

/** A clause runs to the next mark; verbs belong to it. */
function clauseEnd(words: readonly TaggedWord[], from: number): number {
  let i = from;
  for (; i + 1 < words.length; i += 1) {
    const next = words[i + 1];
    if (next === undefined || stops.has(next.text) || next.lower === ",") break;
    if (
      (next.lower === "and" || next.lower === "but") &&
      (words[i + 2]?.tag === "numeral" || words[i + 2]?.lower === "of")
    )
      break;
  }
  return i;
}

const linking = new Set(["remain", "remains", "remained", "stay", "stayed"]);

/**
 * What the sentence says of its subject, from the verb at word `from` to the next mark.
 * - [children] have been → "reunified with parents"
 * - [six] are → "4 years old or younger whose parents were deported"
 */
export function readPredicate(
  text: string,
  words: readonly TaggedWord[],
  from: number,
): Qualifier | null {
  const verb = words[from];
  if (verb === undefined) return null;
  // "investors hold notes": right behind a plural what may be a noun or a verb is the verb.
  const behindPlural = verb.tag === "noun" && words[from - 1]?.tag === "plural";
  if (
    !/^(?:auxiliary|verb|participle)$/.test(verb.tag) &&
    !linking.has(verb.lower) &&
    !behindPlural
  )
    return null;
  let first = from;
  while (skipsToContent(words[first])) first += 1;
  if (saysMore(words, first)) return null;
  const last = clauseEnd(words, first);
  const opener = words[first];
  if (opener === undefined || stops.has(opener.text) || opener.lower === ",") return null;
  return phrase(text, words, first, last);
}

/** "three officials [said 40 beds]": what somebody says tells nothing of how many they are. */
function saysMore(words: readonly TaggedWord[], at: number): boolean {
  const lower = words[at]?.lower ?? "";
  if (!reportingVerb.test(lower) && !clauseVerb.test(lower)) return false;
  const next = words[at + 1];
  if (words[at - 1]?.tag === "auxiliary" || next === undefined) return false;
  return (next.lower === "that" ? words[at + 2] : next)?.tag === "numeral";
}

/** Auxiliaries and adverbs carry no meaning to match on; "not" does, and stays. */
function skipsToContent(word: TaggedWord | undefined): boolean {
  if (word === undefined || word.lower === "not" || word.lower === "never") return false;
  return word.tag === "auxiliary" || word.tag === "adverb";
}
