import type { Span } from "../../model/span.ts";

const mark = /["“”]/g;
/** More quotes in one paragraph than this are no speech. */
const most = 60;

/**
 * The quotes of a paragraph, marks included; one left open runs to its end, as it does in papers
 * where the next paragraph goes on with it.
 */
export function readQuotes(text: string, paragraph: Span): readonly Span[] {
  const quotes: Span[] = [];
  let open: number | undefined;
  for (const found of text.slice(paragraph.start, paragraph.end).matchAll(mark)) {
    if (quotes.length > most) break;
    const at = paragraph.start + found.index;
    const closes = found[0] === "”" || (found[0] === '"' && open !== undefined);
    if (!closes) open = at;
    else if (open !== undefined) {
      quotes.push({ start: open, end: at + 1 });
      open = undefined;
    }
  }
  return open === undefined ? quotes : [...quotes, { start: open, end: paragraph.end }];
}
