import type { Block } from "@recount/core";
import { chooseSection } from "./body/choose-section.ts";
import { correctionsAround, isCorrection } from "./body/corrections.ts";
import { entryTimes } from "./body/entries.ts";
import { findAsides } from "./body/find-asides.ts";
import type { Outline, Piece } from "./body/outline.ts";
import { ownPieces } from "./body/own-pieces.ts";
import { readShownTime } from "./body/shown-time.ts";
import { standfirst } from "./body/standfirst.ts";

export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What a page says of its article elsewhere. */
export interface Known {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly makers: readonly string[];
  /** The one day that it was published and changed on. */
  readonly day?: string | undefined;
}

/** Reads a page's article into its text and the blocks that are spans of it; the title is not of the body. */
export function readBlocks(outline: Outline, known: Known): Body {
  const asides = findAsides(outline);
  const section = chooseSection(outline, asides);
  if (section === undefined) return { text: "", blocks: [] };
  const around = correctionsAround(outline, section);
  const pieces = [
    ...around.above,
    ...standfirst(outline, section, known),
    ...ownPieces(outline, { section, asides, ...known }),
    ...around.below,
  ];
  const bare = pieces.filter(({ kind, text }) => kind !== "heading" || !same(text, known.title));
  const times = entryTimes({ outline, body: section, asides, day: known.day });
  // The line that shows an entry's time is said by its blocks.
  const told = bare.filter((one) => !times.has(one) || readShownTime(one.text) === undefined);
  const last = told.findLastIndex(({ kind }) => kind !== "heading");
  // Headings with nothing below them announced what is not part of the article.
  return place(told.slice(0, last + 1), times);
}

function same(a: string, b = ""): boolean {
  return letters(a) !== "" && letters(a) === letters(b);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function place(pieces: readonly Piece[], times: ReadonlyMap<Piece, string>): Body {
  let text = "";
  const blocks = pieces.map((piece): Block => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += piece.text;
    const { kind, level, table } = piece;
    const at = times.get(piece);
    const span = { start, end: text.length, ...(at === undefined ? {} : { at }) };
    if (table !== undefined) return { kind, ...span, rows: table.rowsAt(start) };
    if (kind === "heading") return { kind, ...span, level: level ?? 1 };
    if (isCorrection(piece)) return { kind: "correction", ...span };
    return { kind: at !== undefined && kind === "paragraph" ? "entry" : kind, ...span };
  });
  return { text, blocks };
}
