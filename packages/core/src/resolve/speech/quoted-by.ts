import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { partyFrom } from "./party.ts";
import { placeOf, type Speech } from "./speech.ts";
import { partyBefore } from "./subject.ts";

const quoting = /^(?:quot(?:e|es|ed|ing)|cit(?:es|ed|ing))$/;

/**
 * Who is quoted, and by whom.
 * - The paper quoted a guard [as saying] that 60 → the guard, by way of the paper
 * - The paper quoted a guard [saying] that 60; a guard [who said] that 60
 * - A guard was quoted by the paper [as saying] that 60
 * - 60 had fled, a guard was quoted [as saying]
 */
export function quotedBy(
  words: readonly TaggedWord[],
  at: number,
  around: Span,
): readonly Speech[] | null {
  let before = at - 1;
  while (/^(?:as|who|having)$/.test(words[before]?.lower ?? "")) before -= 1;
  const verb = words.findLastIndex(({ lower }, i) => i <= before && quoting.test(lower));
  if (verb < 0 || before - verb > 12) return null;
  const passive = /^(?:is|was|are|were|been)$/.test(words[verb - 1]?.lower ?? "");
  const said = passive
    ? partyBefore(words, verb - 1)
    : partyFrom(words.slice(0, before + 1), verb + 1);
  if (said === null || (!passive && said.last !== before)) return null;
  const by =
    words[verb + 1]?.lower === "by" ? partyFrom(words.slice(0, before + 1), verb + 2) : null;
  const outer = passive ? by : partyBefore(words, verb);
  const end = words[at]?.end ?? around.end;
  const closes = !words.some(
    ({ start, tag }) => start >= end && tag !== "punctuation" && start < around.end,
  );
  if (closes) {
    const place = placeOf(words, Math.min(said.first, outer?.first ?? verb), at);
    const scope = { start: around.start, end: place.start };
    return [{ party: said, pronoun: false, scope, place, form: "behind" }];
  }
  const scope = { start: end, end: around.end };
  // Who quotes comes first, so that the inner one is who says it.
  const [first, last] = passive ? [said.first, said.last] : [outer?.first ?? verb, verb];
  const inner = placeOf(words, passive ? verb : said.first, at);
  const speech = { pronoun: false, scope, form: "before" } as const;
  const outside =
    outer === null ? [] : [{ ...speech, party: outer, place: placeOf(words, first, last) }];
  return [...outside, { ...speech, party: said, place: inner }];
}
