import { contains, type Span } from "../../model/span.ts";
import type { Speech } from "./read-speeches.ts";
import type { Sentences } from "./sentences.ts";

/** A speech and the sentence that it stands in. */
export interface Placed {
  readonly speech: Speech;
  readonly index: number;
}

/** How many paragraphs a speaker may be named before a quote that goes on. */
const reach = 4;

/**
 * Who speaks in the quote around a place.
 * - “It was bad. We lost 12,” Ann Ruiz said.
 * - “It was bad,” Ann Ruiz said. “We lost 12.”
 * - a paragraph that opens with a quote and names no one goes on with the last speaker
 */
export function findQuoteSpeaker(sentences: Sentences, at: number): Placed | undefined {
  let paragraph = sentences.paragraph(at);
  const quotes = sentences.quotes(at);
  const own = quotes.find((quote) => quote.start < at && at < quote.end);
  if (own === undefined) return undefined;
  const here = outside(sentences, paragraph, quotes);
  const found = besides(sentences.text, own, here);
  if (found !== undefined || own.start > paragraph.start + 2) return found;
  for (let back = 0; back < reach; back += 1) {
    const end = sentences.text.slice(0, paragraph.start).trimEnd().length;
    if (end === 0) return undefined;
    paragraph = sentences.paragraph(end - 1);
    const earlier = sentences.quotes(end - 1);
    if (earlier.length === 0) return undefined;
    const speeches = outside(sentences, paragraph, earlier);
    if (speeches.length > 0) return speeches.at(-1);
  }
  return undefined;
}

/** What a paragraph itself says of who speaks, and not the people it quotes. */
function outside(
  sentences: Sentences,
  paragraph: Span,
  quotes: readonly Span[],
): readonly Placed[] {
  const found: Placed[] = [];
  for (let i = Math.max(0, sentences.indexAt(paragraph.start)); ; i += 1) {
    const sentence = sentences.at(i);
    if (sentence === undefined || sentence.start >= paragraph.end) return found;
    if (sentence.start < paragraph.start) continue;
    for (const speech of sentences.speeches(i)) {
      const spoken = quotes.some((quote) => contains(quote, speech.place));
      if (!spoken && speech.form !== "source") found.push({ speech, index: i });
    }
  }
}

/** Behind the quote before a new sentence, or else the last one before it. */
function besides(text: string, quote: Span, speeches: readonly Placed[]): Placed | undefined {
  const behind = speeches.find(
    ({ speech: { place } }) =>
      place.start >= quote.end && !/[.?!]\s/.test(text.slice(quote.end, place.start)),
  );
  return behind ?? speeches.findLast(({ speech: { place } }) => place.end <= quote.start);
}
