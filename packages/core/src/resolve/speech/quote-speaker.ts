import { contains, type Span } from "../../model/span.ts";
import type { Sentences } from "./sentences.ts";
import type { Speech } from "./speech.ts";

/** A speech and the sentence that it stands in. */
export interface Placed {
  readonly speech: Speech;
  readonly index: number;
}

/** How many paragraphs a speaker may be named before a quote that goes on. */
const reach = 4;

/** Who speaks in the quote around a place, if it stands in one. */
export type FindQuoteSpeaker = (at: number) => Placed | undefined;

/**
 * Finds who speaks in quotes, once for each.
 * - “It was bad. We lost 12,” Ann Ruiz said.
 * - “It was bad,” Ann Ruiz said. “We lost 12.”
 * - a paragraph that opens with a quote and names no one goes on with the last speaker
 */
export function openQuoteSpeakers(sentences: Sentences): FindQuoteSpeaker {
  const known = new Map<Span, Placed | undefined>();
  const read = new Map<number, readonly Placed[]>();
  const outsideOf = (paragraph: Span) => {
    const found = read.get(paragraph.start) ?? outside(sentences, paragraph);
    read.set(paragraph.start, found);
    return found;
  };
  return (at) => {
    const quote = sentences.quotes(at).find(({ start, end }) => start < at && at < end);
    if (quote === undefined) return undefined;
    if (!known.has(quote)) known.set(quote, speakerOf(sentences, outsideOf, quote));
    return known.get(quote);
  };
}

function speakerOf(
  sentences: Sentences,
  outsideOf: (paragraph: Span) => readonly Placed[],
  quote: Span,
): Placed | undefined {
  let paragraph: Span = sentences.paragraph(quote.start);
  const found = besides(sentences.text, quote, outsideOf(paragraph));
  if (found !== undefined || quote.start > paragraph.start + 2) return found;
  for (let back = 0; back < reach; back += 1) {
    const end = sentences.text.slice(0, paragraph.start).trimEnd().length;
    if (end === 0) return undefined;
    paragraph = sentences.paragraph(end - 1);
    if (sentences.quotes(end - 1).length === 0) return undefined;
    const speeches = outsideOf(paragraph);
    if (speeches.length > 0) return speeches.at(-1);
  }
  return undefined;
}

/** What a paragraph itself says of who speaks, and not the people it quotes. */
function outside(sentences: Sentences, paragraph: Span): readonly Placed[] {
  const quotes = sentences.quotes(paragraph.start);
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
  const last = speeches.at(-1);
  if (last === undefined) return undefined;
  const stop = text.slice(quote.end, last.speech.place.end).search(/[.?!]\s/);
  const end = stop < 0 ? Number.POSITIVE_INFINITY : quote.end + stop + 2;
  const behind = speeches.find(
    ({ speech: { place } }) => place.start >= quote.end && place.start < end,
  );
  return behind ?? speeches.findLast(({ speech: { place } }) => place.end <= quote.start);
}
