import { firstIndex, type Span } from "@recount/core";
import { joinOf, type Vocabulary } from "../hyphens.ts";

export interface Cut {
  readonly text: string;
  /** Where a place of the old text stands in the new. */
  readonly placeOf: (old: number) => number;
}

/**
 * Takes spans out of a text, and closes the gap as a reader would.
 * - "in 12 13 anticipation" without both numbers is "in anticipation"
 * - "tele- 15 phone" without the number is "telephone"
 * - a sentence that a page's end had broken goes on in the same paragraph
 */
export function cutOut(text: string, spans: readonly Span[], vocabulary: Vocabulary): Cut {
  const gaps = gapsOf(text, spans);
  const moved: { readonly from: number; readonly to: number }[] = [];
  let cut = "";
  let at = 0;
  for (const { start, end } of gaps) {
    cut += text.slice(at, start);
    const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
    const joined = joinAcross(before, after, vocabulary);
    if (joined === "without-hyphen") cut = cut.slice(0, -1);
    if (joined === "apart") cut += spaceFor(text.slice(start, end), before, after);
    moved.push({ from: end, to: cut.length });
    at = end;
  }
  cut += text.slice(at);
  return { text: cut, placeOf: (old) => placeIn(moved, old) };
}

function placeIn(
  moved: readonly { readonly from: number; readonly to: number }[],
  old: number,
): number {
  const last = moved[firstIndex(moved, ({ from }) => from > old) - 1];
  return last === undefined ? old : old - last.from + last.to;
}

/** The spans with the white space around them; spans that only white space parts are one gap. */
function gapsOf(text: string, spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    let [from, to] = [start, Math.max(start, end)];
    while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && /\s/.test(text.charAt(to))) to += 1;
    const last = gaps.at(-1);
    if (last !== undefined && from <= last.end) {
      gaps[gaps.length - 1] = { start: last.start, end: Math.max(last.end, to) };
    } else gaps.push({ start: from, end: to });
  }
  return gaps;
}

function joinAcross(
  before: string,
  after: string,
  vocabulary: Vocabulary,
): ReturnType<typeof joinOf> {
  const [head = "", tail = ""] = [/\S+$/.exec(before)?.[0], /^\S+/.exec(after)?.[0]];
  return joinOf(head, tail, vocabulary);
}

/** A gap keeps a paragraph's end only between sentences, and a line's end only where it had one. */
function spaceFor(gap: string, before: string, after: string): string {
  if (before === "" || after === "") return "";
  if (!gap.includes("\n") && !gap.includes("\f")) return " ";
  const ended = /[.?!:;]["”’)\]]*\d{0,2}$/.test(before) || !/^[\p{Ll}\d,;(“"$]/u.test(after);
  return ended && /\n[^\S\n]*\n|\f/.test(gap) ? "\n\n" : "\n";
}
