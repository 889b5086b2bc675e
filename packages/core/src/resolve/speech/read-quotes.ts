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
  mark.lastIndex = paragraph.start;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found.index >= paragraph.end || quotes.length > most) break;
    const closes = found[0] === "”" || (found[0] === '"' && open !== undefined);
    if (!closes) open = found.index;
    else if (open !== undefined) {
      quotes.push({ start: open, end: found.index + 1 });
      open = undefined;
    }
  }
  return open === undefined ? quotes : [...quotes, { start: open, end: paragraph.end }];
}
