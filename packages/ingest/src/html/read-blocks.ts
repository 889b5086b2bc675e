import type { Block } from "@recount/core";
import * as cheerio from "cheerio/slim";
import { collectPieces, type Piece } from "./collect-pieces.ts";

const correction =
  /^(?:corrections?|corrected|clarifications?|editor['’]s note)\b|^this (?:article|report|story) (?:has been|was) (?:corrected|updated|amended)\b/i;

/** Headings and lines that lead away from the article. */
const invitation =
  /^(?:related|read (?:more|next|also)|also read|see also|more (?:on|from|stories|coverage|news)\b|most (?:read|popular)|recommended|you may (?:also )?like|sign up|subscribe|advertisement|share this|follow us|listen to this|click here|continue reading|skip to (?:main )?content)\b/i;

interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Reads an article's markup into its text and the blocks that are spans of it; the title is not of the body. */
export function readBlocks(markup: string, title: string): Body {
  const $ = cheerio.load(markup, { xml: { xmlMode: false, decodeEntities: true } });
  const root = $.root().get(0);
  const pieces = root === undefined ? [] : collectPieces(root).filter(isOwn);
  const bare = pieces.filter(({ kind, text }) => kind !== "heading" || !same(text, title));
  const last = bare.findLastIndex(({ kind }) => kind !== "heading");
  // Headings with nothing below them announced what is not part of the article.
  return place(bare.slice(0, last + 1));
}

/** Not a link to another story, and not an invitation. */
function isOwn({ text, linked, kind }: Piece): boolean {
  if (linked > 0.9) return false;
  return !(invitation.test(text) && (linked > 0.3 || text.length < 60) && kind !== "table");
}

function same(a: string, b: string): boolean {
  return letters(a) !== "" && letters(a) === letters(b);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function place(pieces: readonly Piece[]): Body {
  let text = "";
  const blocks = pieces.map((piece): Block => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += piece.text;
    const { kind, level, table } = piece;
    const span = { start, end: text.length };
    if (table !== undefined) return { kind, ...span, rows: moved(table.rows, start) };
    if (kind === "heading") return { kind, ...span, level: level ?? 1 };
    return { kind: correction.test(piece.text) ? "correction" : kind, ...span };
  });
  return { text, blocks };
}

function moved(rows: NonNullable<Piece["table"]>["rows"], by: number): NonNullable<Block["rows"]> {
  return rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ column, start, end }) => ({ column, start: start + by, end: end + by })),
  }));
}
