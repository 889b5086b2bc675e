import type { Span } from "@recount/core";

/** No running foot or head has more words. */
const mostWords = 14;
/** Of the pages, the part that must share an edge; the first page often has none. */
const enough = 0.6;

/**
 * Finds what every page of a flattened filing ends with: the running foot and the page's number.
 * - "2 18cv428", "3 18cv428" before the boundaries of pages 2 and 3
 *
 * Not words of the text: the same words must end most pages, and a number must climb with the pages or stay.
 */
export function findFeet(text: string, boundaries: readonly number[]): readonly Span[] {
  const pages = boundaries.map((end) => wordsBefore(text, end));
  const need = Math.max(2, Math.ceil(enough * pages.length));
  let best: readonly Span[] = [];
  for (let length = 1; length <= mostWords; length += 1) {
    const spans = sharing(pages, { length, need, text });
    if (spans.length >= need) best = spans;
  }
  return best;
}

/** The last words before a boundary, the last first. */
function wordsBefore(text: string, end: number): readonly Span[] {
  const from = Math.max(0, end - 400);
  return [...text.slice(from, end).matchAll(/\S+/g)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .reverse()
    .slice(0, mostWords);
}

interface Wanted {
  readonly length: number;
  readonly need: number;
  readonly text: string;
}

function sharing(
  pages: readonly (readonly Span[])[],
  { length, need, text }: Wanted,
): readonly Span[] {
  const edges = pages.flatMap((words, page) => {
    const own = words.slice(0, length);
    const [first, last] = [own.at(-1), own[0]];
    if (own.length < length || first === undefined || last === undefined) return [];
    const written = own.map(({ start, end }) => text.slice(start, end));
    return [{ start: first.start, end: last.end, key: keyOf(written, page) }];
  });
  const groups = [...Map.groupBy(edges, ({ key }) => key).values()];
  return groups.find((group) => group.length >= need) ?? [];
}

/** Words as they are; a number that counts the pages as its distance from them. */
function keyOf(words: readonly string[], page: number): string {
  return words
    .map((word) => (/^\d{1,4}$/.test(word) ? `#${Number(word) - page}` : word.toLowerCase()))
    .join(" ");
}
