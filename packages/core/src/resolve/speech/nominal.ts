import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { type Party, partyFrom } from "./party.ts";
import { placeOf, type Speech } from "./speech.ts";

const saying =
  /^(?:accounts?|acknowledge?ments?|admissions?|allegations?|announcements?|arguments?|assertions?|assurances?|beliefs?|claims?|complaints?|concessions?|conclusions?|contentions?|declarations?|estimates?|findings?|insistence|predictions?|projections?|reports?|representations?|statements?|stipulations?|submissions?|testimony|warnings?)$/;

/**
 * A saying named by its noun, with who says it and a clause behind.
 * - [the warden's claim that] 14 beds were open
 * - [a statement by the warden that] 14 beds were open
 * - [the warden's testimony was that] 14 beds were open
 *
 * Not "the claims that 14 families filed", which have no owner.
 */
export function nominalSaying(
  words: readonly TaggedWord[],
  at: number,
  { end }: Span,
): Speech | null {
  const that = words[at];
  if (that?.lower !== "that") return null;
  const noun = /^(?:is|was|has)$/.test(words[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  const party = saying.test(words[noun]?.lower ?? "") ? owner(words, noun) : authorOf(words, noun);
  if (party === null) return null;
  return {
    ...{ party, pronoun: false, form: "before" },
    scope: { start: that.end, end },
    place: placeOf(words, party.first, at),
  };
}

/** "Defendants' own representation": whose it is. */
function owner(words: readonly TaggedWord[], noun: number): Party | null {
  let last = noun - 1;
  while (/^(?:adjective|adverb|noun)$/.test(words[last]?.tag ?? "")) last -= 1;
  if (
    words[last]?.tag !== "possessive" ||
    /^(?:its|his|her|their|our|my)$/.test(words[last]?.lower ?? "")
  )
    return null;
  let first = last;
  while (/^(?:noun|adjective|possessive|plural)$/.test(words[first - 1]?.tag ?? "")) first -= 1;
  return { first: words[first - 1]?.tag === "determiner" ? first - 1 : first, last };
}

/** "testimony by the warden", "a statement from the union". */
function authorOf(words: readonly TaggedWord[], last: number): Party | null {
  for (let i = last; i > Math.max(0, last - 8); i -= 1) {
    if (!/^(?:by|from|of)$/.test(words[i]?.lower ?? "")) continue;
    if (!saying.test(words[i - 1]?.lower ?? "")) continue;
    const party = partyFrom(words, i + 1);
    return party !== null && party.last === last ? party : null;
  }
  return null;
}
