import { isRowLine } from "../language/sentence/row-lines.ts";
import type { Span } from "../model/span.ts";

/** Longer lines are prose. */
const longest = 120;

/** "- To a parent: 1,442"; "- 40 in Adler County"; "Adams 12": a line that ends or begins with its number. */
export function isRow(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  const line = text.slice(start, end);
  // "Status of parents (n = 120)" is said of the rows below.
  return (/^[-•*]\s*\d/.test(line) || isRowLine(line)) && !/\((?:n|N)\s?=/.test(line);
}

/** A line without a stop, or one that says that something follows. */
export function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  return (
    !/[.?!;,]["”’)\]]*$/.test(text.slice(end - 3, end)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 3))
  );
}
