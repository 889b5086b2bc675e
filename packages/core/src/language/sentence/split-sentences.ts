import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { abbreviations } from "../lexicons/abbreviations.ts";
import { partsRows } from "./row-lines.ts";

/** Abbreviations that without their capital are words: "Ill." and "12 are ill." */
const words = new Set(["ill", "mass", "wash", "sat", "sun", "mar", "art", "cal", "fed", "ed"]);
/** Longer runs without a stop are cut here, so that no sentence costs more than a bounded time. */
const longest = 2_000;

/** The sentences of a document in order; none crosses the edge of a block. */
export function splitDocument(document: Document): readonly Span[] {
  const blocks =
    document.blocks.length > 0 ? document.blocks : [{ start: 0, end: document.text.length }];
  return blocks.flatMap((block) => splitSentences(document.text, block));
}

/**
 * The sentences within a span of text.
 * - "They met Aug. 30. Then 12 left." is two
 * - "See Smith v. Jones, No. 21-cr-175." is one
 *
 * A line break ends a sentence only where the next line opens a new thought (blank line, list mark),
 * where the line says that a list follows ("Claims by year:"), or was a row of its own:
 * "Claims received: 9,412".
 */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  // "230 vacancies.4 It has": a footnote's mark behind the stop.
  const boundary =
    /[.?!]["”’)\]]*(?:(?<=\p{L}{3}[.?!]["”’)\]]{0,3})\d{1,2}(?=\s+\p{Lu}))?(?=\s)|\n/gu;
  // What lies behind the span is another's: looking there for a boundary would be long and in vain.
  const body = text.slice(0, span.end);
  boundary.lastIndex = span.start;
  for (let match = boundary.exec(body); match !== null; match = boundary.exec(body)) {
    const end = match.index + match[0].length;
    const ends =
      match[0] === "\n" ? endsLine(body, match.index) : endsSentence(text, match.index, end);
    if (ends) {
      pushCut(text, { start, end }, sentences);
      start = end;
    }
  }
  pushCut(text, { start, end: span.end }, sentences);
  return sentences;
}

const opensItem = /^[ \t]*(?:[-•*]|\(?\d{1,2}[.)])\s/;

/** Behind a blank line, a colon or a row, and before a list mark or another row. */
function endsLine(text: string, at: number): boolean {
  const below = text.slice(at + 1, at + 24);
  if (/^[ \t]*(?:\n|$)/.test(below) || opensItem.test(below)) return true;
  const above = text.slice(Math.max(0, at - 32), at);
  if (/:[ \t]?$|:[^\n:]{0,24}\d[%*)†]{0,2}$/.test(above)) return true;
  return partsRows(text, at);
}

function endsSentence(text: string, stop: number, end: number): boolean {
  if (text[stop] !== ".") return true;
  // "Claims allowed ...... 41": dots that lead to a number.
  if (/\.\s?$/.test(text.slice(stop - 2, stop)) && /^\s{1,3}\d/.test(text.slice(end, end + 4)))
    return false;
  const next = /^\s+(["“‘(]?)(\S)/.exec(text.slice(end, end + 12))?.[2] ?? "";
  if (/[a-z,;.]/.test(next)) return false;
  const word = /(\S{1,20})$/.exec(text.slice(Math.max(0, stop - 20), stop))?.[1] ?? "";
  const bare = word.toLowerCase().replace(/^["“‘([]+/, "");
  if (/^\p{L}$/u.test(bare) || /(?:^|\.)\p{L}$/u.test(bare)) {
    // "U.S. Deported parents" may end; an initial ("J. Smith") does not.
    return false;
  }
  if (bare === "no" && !/\d/.test(next)) return true;
  if (words.has(bare) && word.startsWith(bare)) return true;
  return !abbreviations.has(bare);
}

function pushCut(text: string, span: Span, sentences: Span[]): void {
  let { start } = span;
  while (start < span.end && /\s/.test(text[start] ?? "")) start += 1;
  let { end } = span;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  for (; end - start > longest; start += longest) sentences.push({ start, end: start + longest });
  if (start < end) sentences.push({ start, end });
}
