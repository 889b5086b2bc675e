import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { phrase } from "./noun-phrase.ts";

const stops = new Set([";", ":", "—", "–", "(", ")", ".", "?", "!", "|"]);
/** Chunks that govern the statement and not the noun. */
const foreign = new Set(["according", "as", "including", "per"]);

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
    if (opener === undefined || !opensChunk(opener) || foreign.has(opener.lower)) break;
    if (opener.lower === "to" && words[at + 1]?.tag === "numeral") break;
    const end = opener.tag === "relative" ? clauseEnd(words, at) : chunkEnd(words, at);
    const found = phrase(text, words, at, end);
    if (found !== null) qualifiers.push(found);
    last = end;
    i = end + 1;
  }
  return { qualifiers, last };
}

function opensChunk(word: TaggedWord): boolean {
  return (
    word.tag === "preposition" ||
    word.tag === "participle" ||
    word.tag === "relative" ||
    word.tag === "adjective"
  );
}

/** A chunk runs on through nouns, determiners and "of" until the next opener or a verb. */
function chunkEnd(words: readonly TaggedWord[], from: number): number {
  let i = from;
  for (; i + 1 < words.length; i += 1) {
    const next = words[i + 1];
    if (next === undefined || stops.has(next.lower) || next.lower === "," || next.lower === '"')
      break;
    if (
      next.tag === "auxiliary" ||
      next.tag === "verb" ||
      next.tag === "relative" ||
      next.tag === "conjunction" ||
      next.tag === "adverb"
    )
      break;
    if (next.tag === "preposition" && next.lower !== "of" && i > from) break;
    if (
      next.tag === "participle" &&
      ["noun", "plural", "pronoun", "numeral"].includes(words[i]?.tag ?? "")
    )
      break;
  }
  return i;
}

/** A relative clause runs to the next mark; verbs belong to it. */
function clauseEnd(words: readonly TaggedWord[], from: number): number {
  let i = from;
  for (; i + 1 < words.length; i += 1) {
    const next = words[i + 1];
    if (next === undefined || stops.has(next.lower) || next.lower === ",") break;
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
  if (
    verb.tag !== "auxiliary" &&
    verb.tag !== "verb" &&
    verb.tag !== "participle" &&
    !linking.has(verb.lower)
  )
    return null;
  let first = from;
  while (skipsToContent(words[first])) first += 1;
  const last = clauseEnd(words, first);
  const opener = words[first];
  if (opener === undefined || stops.has(opener.lower) || opener.lower === ",") return null;
  return phrase(text, words, first, last);
}

/** Auxiliaries and adverbs carry no meaning to match on; "not" does, and stays. */
function skipsToContent(word: TaggedWord | undefined): boolean {
  if (word === undefined || word.lower === "not" || word.lower === "never") return false;
  return word.tag === "auxiliary" || word.tag === "adverb";
}
