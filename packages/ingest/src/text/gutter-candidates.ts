/** A numeral that may be the number of a line of pleading paper. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The stretch of text between two stamps or page breaks in which it stands. */
  readonly stretch: number;
  /** Whether the words beside it ask for a number: "Section 12", "14 days". */
  readonly isAskedFor: boolean;
}

/** Pleading paper has 25, 28 or 32 lines. */
export const lastLine = 32;

const standing = /(?<!\S)\d{1,2}(?!\S)/g;
const asks =
  /(?:^|\s)(?:between \d{1,3} and|total of|sections?|tables?|fig(?:ure|\.)|§{1,2}|¶{1,2}|pages?|rules?|title|part|phase|paragraphs?|exhibits?|nos?\.|number|chapter|article|than|least|about|nearly|approximately|only|within|some|between|over|jan(?:uary|\.)|feb(?:ruary|\.)|march|april|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))\s$/i;
const takes =
  /^\s(?:(?:days?|hours?|weeks?|months?|years?|percent|million)\b|(?:U\.\s?S|F|C\.\s?F|S\.\s?Ct|Stat|Fed)\.)/i;

/**
 * The numerals that stand between white space and are small enough.
 * Not "12," or "14.": the margin has no punctuation.
 */
export function candidatesIn(text: string, barriers: readonly number[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let stretch = 0;
  for (const match of text.matchAll(standing)) {
    const value = Number(match[0]);
    if (value < 1 || value > lastLine || match[0].startsWith("0")) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    while ((barriers[stretch] ?? text.length) <= start) stretch += 1;
    found.push({ start, end, value, stretch, isAskedFor: isAskedFor(text, start, end) });
  }
  return found;
}

/** A number that follows may be the one that is asked for: "within 12 14 days"; at a line's start nothing is. */
function isAskedFor(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === "\n") return false;
  const after = text.slice(end, end + 9);
  if (/^\s+\d/.test(after)) return false;
  return asks.test(text.slice(Math.max(0, start - 20), start)) || takes.test(after);
}
