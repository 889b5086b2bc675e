import type { Span } from "../model/span.ts";

/** Longer lines are prose. */
const longest = 120;

/** "- To a parent: 1,442"; "- 40 in Adler County"; "Adams 12": a line that ends or begins with its number. */
export function isRow(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  return /^[-•*]\s*\d|^[^\n.?!:;,]{1,40}\s\d[\d,]*$|[:–—|=-]\s*[^:\n]{0,20}\d[\d,]*[*†‡)\].]?$/.test(
    text.slice(start, end),
  );
}

/** A line without a stop, or one that says that something follows. */
export function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  return (
    !/[.?!;,]["”’)\]]*$/.test(text.slice(end - 3, end)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 3))
  );
}
