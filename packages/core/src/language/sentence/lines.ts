import { firstIndex } from "../../model/first-index.ts";
import type { Span } from "../../model/span.ts";

/** The line that holds a place, without its break; a text is cut into lines once, when somebody asks. */
export function openLines(text: string): (at: number) => Span {
  let lines: readonly Span[] | undefined;
  return (at) => {
    lines ??= cutLines(text);
    return (
      lines[firstIndex(lines, ({ start }) => start > at) - 1] ?? { start: 0, end: text.length }
    );
  };
}

function cutLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  return [...lines, { start, end: text.length }];
}
