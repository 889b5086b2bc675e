import type { Document, Word } from "../model/document.ts";
import type { Evidence } from "../model/figure.ts";
import type { Box, Span } from "../model/span.ts";
import { wordsAt } from "./words-at.ts";

/** Characters of context kept on each side, enough to find a quote again after small edits. */
const context = 32;

/** The quote at a span with its neighbours, and the boxes of its words, one for each line. */
export function quoteEvidence(document: Document, span: Span): Evidence {
  const { text } = document;
  const boxes = joinBoxes(wordsAt(document, span));
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - context), span.start),
    suffix: text.slice(span.end, span.end + context),
    start: span.start,
    end: span.end,
    ...(boxes.length > 0 ? { boxes } : {}),
  };
}

function joinBoxes(words: readonly Word[]): Box[] {
  const boxes: Box[] = [];
  for (const { page, x0, y0, x1, y1 } of words) {
    const last = boxes.at(-1);
    const middle = (y0 + y1) / 2;
    if (
      last !== undefined &&
      last.page === page &&
      last.y0 <= middle &&
      middle <= last.y1 &&
      x0 >= last.x0
    ) {
      boxes[boxes.length - 1] = {
        page,
        x0: last.x0,
        y0: Math.min(last.y0, y0),
        x1: Math.max(last.x1, x1),
        y1: Math.max(last.y1, y1),
      };
    } else {
      boxes.push({ page, x0, y0, x1, y1 });
    }
  }
  return boxes;
}
