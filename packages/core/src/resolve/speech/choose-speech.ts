import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { contains, type Span } from "../../model/span.ts";
import type { Speech } from "./speech.ts";

/** Who vouches for a number, and by whose word we know. */
export interface Chosen {
  readonly speech: Speech;
  readonly via?: Speech;
}

/**
 * Of all that is said in a sentence, what covers the number, the innermost first.
 * - The judge said the government told him 12 → government, via the judge
 * - The ministry said, according to the union, that 12 → ministry, via the union
 */
export function chooseSpeech(
  speeches: readonly Speech[],
  words: readonly TaggedWord[],
  numeral: Span,
): Chosen | undefined {
  const covering = speeches.filter(
    ({ scope, place }) => contains(scope, numeral) && !contains(place, numeral),
  );
  const before = covering.filter(({ form }) => form === "before");
  const inner = before.at(-1);
  const source = nearest(
    covering.filter(({ form }) => form === "source"),
    numeral,
  );
  const turned = covering.filter(({ form }) => form === "behind");
  // "..., the county says" is of what stands before it, if anybody says that.
  const following = turned.filter(({ place }) => place.start >= numeral.end);
  const behind = nearest(following.length > 0 ? following : turned, numeral);
  if (inner === undefined) return pair(source ?? behind, source === undefined ? undefined : behind);
  if (source !== undefined && (isWithin(words, source, inner) || isCited(words, source)))
    return pair(source, inner);
  const outer = before.findLast((one) => one !== inner && holds(words, one, inner));
  return pair(inner, outer ?? source ?? behind);
}

function pair(speech: Speech | undefined, via: Speech | undefined): Chosen | undefined {
  if (speech === undefined) return undefined;
  return via === undefined ? { speech } : { speech, via };
}

function nearest(speeches: readonly Speech[], numeral: Span): Speech | undefined {
  const gap = ({ place }: Speech) =>
    place.start > numeral.end ? place.start - numeral.end : numeral.start - place.end;
  return [...speeches].sort((a, b) => gap(a) - gap(b))[0];
}

/** "said that, according to the ministry, 12": the source is quoted by the speaker. */
function isWithin(words: readonly TaggedWord[], source: Speech, speech: Speech): boolean {
  if (source.place.start < speech.place.end) return false;
  const at = words.findIndex(({ start }) => start >= source.place.start);
  return [words[at - 1], words[at - 2]].some((word) => word?.lower === "that");
}

/** "Citing the ministry, the agency reported": who reports it passes it on. */
function isCited(words: readonly TaggedWord[], { place }: Speech): boolean {
  return /^(?:citing|quoting)$/.test(words.find(({ start }) => start >= place.start)?.lower ?? "");
}

/** "the judge said [that] the government told": one saying is the whole of another. */
function holds(words: readonly TaggedWord[], outer: Speech, inner: Speech): boolean {
  const gap = words.filter(
    ({ start, end }) => start >= outer.place.end && end <= inner.place.start,
  );
  return (
    outer.place.end <= inner.place.start &&
    gap.length <= 4 &&
    gap.every(({ tag, lower }) => tag !== "numeral" && lower !== "and" && tag !== "participle")
  );
}
