import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { singular } from "./noun-phrase.ts";

/** A noun that a number without one may borrow. */
export interface BorrowedNoun {
  readonly unit: string;
  readonly unitText: string;
  readonly start: number;
}

/** Plurals that nothing later stands for: times and sums, and those who count rather than are counted. */
const empty =
  /^(?:plaintiffs|defendants|petitioners|respondents|appellants|officials|authorities|others|ones|times|seconds|minutes|hours|days|nights|weeks|months|years|decades|dollars|cents|pounds|euros|percent|people's|terms|thanks|means|odds|figures|numbers|words|tens|dozens|hundreds|thousands|millions|billions)$/;
/** No noun has more words before it. */
const most = 12;
const modifying = /^(?:adjective|noun|possessive|participle|numeral|adverb)$/;

/**
 * The plural that these words name without a number, where there is but one that a later number may
 * stand for: the only one, or a subject beside what hangs on prepositions.
 * - [Patients] wait in corridors. "We had 31 of them"
 * - tests every [well] in the valley. This spring 40 failed
 *
 * Not "Police met voters and clerks. Two left": which of them, nobody says.
 */
export function nounBefore(words: readonly TaggedWord[]): BorrowedNoun | undefined {
  const found = words.flatMap((word, at) => (isCountable(words, at) ? [{ word, at }] : []));
  const verb = words.findIndex(({ tag }) => /^(?:verb|auxiliary|participle)$/.test(tag));
  const subjects = found.filter(({ at }) => at < verb && !isGoverned(words, at));
  const objects = found.filter(({ at }) => at > verb && !isGoverned(words, at));
  const one = only(objects.length === 0 && subjects.length > 0 ? subjects : found);
  return one === undefined ? undefined : nounOf(one);
}

/** Whether there is such a plural at all, be it one of several. */
export function namesPlural(words: readonly TaggedWord[]): boolean {
  return words.some((_, at) => isCountable(words, at));
}

/** "the Big Four accounting [firms] and 20 smaller ones": the plural right before. */
export function nearestPlural(words: readonly TaggedWord[]): BorrowedNoun | undefined {
  const at = words.findLastIndex((_, i) => isCountable(words, i));
  const word = words[at];
  return word === undefined ? undefined : nounOf(word);
}

/** "misstated the number of [routes]. It was 31": what that number is of. */
export function numberOf(words: readonly TaggedWord[]): BorrowedNoun | undefined {
  const at = words.findIndex(
    ({ lower }, i) =>
      (lower === "of" && words[i - 1]?.lower === "number") ||
      (lower === "many" && words[i - 1]?.lower === "how"),
  );
  const noun = at < 0 ? undefined : words.slice(at + 1, at + 5).find(({ tag }) => tag === "plural");
  return noun === undefined ? undefined : nounOf(noun);
}

function nounOf({ lower, text, start }: TaggedWord): BorrowedNoun {
  return { unit: singular(lower), unitText: text, start };
}

function only(found: readonly { readonly word: TaggedWord }[]): TaggedWord | undefined {
  const units = new Set(found.map(({ word }) => singular(word.lower)));
  return units.size === 1 ? found[0]?.word : undefined;
}

/** A plural at the end of its phrase, or the singular behind "every". */
function isCountable(words: readonly TaggedWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || empty.test(word.lower)) return false;
  if (words[at + 1]?.tag === "plural" || words[at + 1]?.tag === "noun") return false;
  if (word.tag === "plural") return words[at - 1]?.tag !== "numeral";
  const opening = words[openingOf(words, at)]?.lower ?? "";
  return /^(?:noun|adverb)$/.test(word.tag) && /^(?:every|each)$/.test(opening);
}

function isGoverned(words: readonly TaggedWord[], at: number): boolean {
  return (
    words[openingOf(words, at) - 1]?.tag === "preposition" ||
    words[openingOf(words, at)]?.tag === "preposition"
  );
}

/** Index of the determiner that opens the phrase of a noun, or of what stands before it. */
function openingOf(words: readonly TaggedWord[], noun: number): number {
  let i = noun - 1;
  while (i > noun - most && modifying.test(words[i]?.tag ?? "")) i -= 1;
  return i;
}
