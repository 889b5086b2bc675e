import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import type { Speech } from "./speech.ts";

interface Said {
  readonly words: readonly TaggedWord[];
  readonly speeches: readonly Speech[];
}

/** "..., the agency said in a bulletin, while 9,900 were injured": it goes on where nobody else speaks. */
export function goOn(speech: Speech, segments: readonly Span[], { words, speeches }: Said): Speech {
  const { form, scope, place } = speech;
  const next = segments.find(({ start }) => start > place.start);
  if (form !== "behind" || next === undefined || scope.end > next.start) return speech;
  const opener = words.find(({ start }) => start >= next.start);
  const other = speeches.some((one) => one.place.start >= next.start && one.place.end <= next.end);
  if (opener?.lower !== "while" || other) return speech;
  return { ...speech, scope: { start: scope.start, end: next.end } };
}
