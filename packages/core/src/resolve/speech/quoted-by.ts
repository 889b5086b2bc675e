import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { type Party, partyFrom } from "./party.ts";
import { placeOf, type Speech } from "./speech.ts";
import { partyBefore } from "./subject.ts";

/** "The paper quoted a guard as [saying] that 60": the guard, by way of the paper. */
export function quotedBy(
  words: readonly TaggedWord[],
  at: number,
  { end }: Span,
): readonly Speech[] | null {
  const as = words[at - 1]?.lower === "having" ? at - 2 : at - 1;
  if (words[as]?.lower !== "as") return null;
  const quoting = words.findLastIndex(
    ({ lower }, i) => i < as && /^(?:quot(?:e|es|ed|ing)|cit(?:es|ed|ing))$/.test(lower),
  );
  const party = quoting < 0 ? null : partyFrom(words.slice(0, as), quoting + 1);
  if (party === null || party.last !== as - 1) return null;
  const scope = { start: words[at]?.end ?? end, end };
  const speech = (one: Party, first: number, last: number): Speech => ({
    ...{ party: one, pronoun: false, scope, form: "before" },
    place: placeOf(words, first, last),
  });
  const outer = partyBefore(words, quoting);
  return [
    ...(outer === null ? [] : [speech(outer, outer.first, quoting)]),
    speech(party, party.first, at),
  ];
}
