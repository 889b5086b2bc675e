import { firstIndex } from "../model/first-index.ts";
import type { Span } from "../model/span.ts";

/** What a class rule may find in a paragraph without a numeral. */
const dated =
  /day|morrow|month|week|year|quarter|January|February|March|April|May|June|July|August|September|October|November|December/i;
const blankLine = /\n[^\S\n]*\n/g;
/** No pattern crosses this: it is neither space nor letter. */
const seam = "\n\u0000\n";

/** The paragraphs of a text that a class rule may find something in, one behind another. */
export interface Condensed {
  readonly text: string;
  /** The place in the whole text of an index into the condensed one. */
  readonly placeOf: (index: number) => number;
  /** Where the numerals begin in the condensed text. */
  readonly numerals: readonly number[];
}

/** Leaves out the paragraphs that hold no numeral and no word of time, so that no rule reads them. */
export function condense(text: string, numerals: readonly Span[]): Condensed {
  const starts: number[] = [];
  const shifts: number[] = [];
  const kept: string[] = [];
  const found: number[] = [];
  let length = 0;
  let at = 0;
  for (const { start, end } of paragraphs(text)) {
    while ((numerals[at]?.start ?? Number.POSITIVE_INFINITY) < start) at += 1;
    const paragraph = text.slice(start, end);
    if ((numerals[at]?.start ?? end) >= end && !dated.test(paragraph)) continue;
    starts.push(length);
    shifts.push(start - length);
    kept.push(paragraph);
    for (; (numerals[at]?.start ?? end) < end; at += 1)
      found.push((numerals[at]?.start ?? 0) - start + length);
    length += paragraph.length + seam.length;
  }
  return {
    text: kept.join(seam),
    numerals: found,
    placeOf: (index) => index + (shifts[lastUpTo(starts, index)] ?? 0),
  };
}

function paragraphs(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(blankLine)) {
    found.push({ start, end: index });
    start = index + 1;
  }
  found.push({ start, end: text.length });
  return found;
}

function lastUpTo(starts: readonly number[], index: number): number {
  return firstIndex(starts, (start) => start > index) - 1;
}
