import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import type { Party } from "./party.ts";

/** Somebody who says something in a sentence, and from where to where the saying reaches. */
export interface Speech {
  readonly party: Party;
  /** "he", "it": a party that another sentence names. */
  readonly pronoun: boolean;
  readonly scope: Span;
  /** Where the words begin that say who speaks. */
  readonly place: Span;
  /** `before`: "X said that ..."; `behind`: "..., X said"; `source`: "according to X". */
  readonly form: "before" | "behind" | "source";
}

/** From the first word to the last. */
export function placeOf(words: readonly TaggedWord[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}
