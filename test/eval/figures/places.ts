import type { Span } from "@recount/core";

export interface Place {
  readonly exact: string;
  readonly near?: string | undefined;
}

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Where the words stand in the text: of several places, the one inside `near` or closest to it. */
export function placeOf({ id, text }: Text, { exact, near }: Place): Span {
  const places = placesOf(text, exact);
  const from = near === undefined ? 0 : text.indexOf(near);
  if (from < 0) throw new Error(`${id}: "${near}" is not in the text`);
  const [first, second] = places;
  if (first === undefined) throw new Error(`${id}: "${exact}" is not in the text`);
  if (near === undefined && second !== undefined) {
    throw new Error(`${id}: "${exact}" stands ${places.length} times: say near what`);
  }
  const end = from + (near?.length ?? 0);
  const away = (at: number) => (at >= from && at < end ? 0 : Math.abs(at - from));
  const start = places.reduce((best, at) => (away(at) < away(best) ? at : best), first);
  return { start, end: start + exact.length };
}

/** "3" stands neither in "3.5" nor in "13", "3rd" or "3:40". */
function placesOf(text: string, exact: string): readonly number[] {
  const escaped = exact.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[.,:])${escaped}(?![\\p{L}\\p{N}]|[.,:]\\p{N})`,
    "gu",
  );
  return [...text.matchAll(word)].map((match) => match.index);
}
