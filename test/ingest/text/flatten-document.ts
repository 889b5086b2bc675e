import type { Document } from "@recount/core";

/** A document as an archive that drops the layout would publish it, and what a reader should still read in it. */
export interface FlattenedDocument {
  readonly text: string;
  /** The words without what stood around the text, words broken at a line's end made whole. */
  readonly words: readonly string[];
}

interface Piece {
  readonly text: string;
  readonly page: number;
  readonly x0: number;
  readonly y: number;
  readonly isText: boolean;
  /** Whether the page breaks the word here. */
  readonly isBroken: boolean;
  /** Whether it touches the piece before, as a footnote's mark does. */
  readonly isTouching: boolean;
}

/** Flattens a document page by page and line by line, line numbers, stamps and feet where they stand. */
export function flattenDocument(
  document: Document,
  between: { readonly line: string; readonly page: string },
): FlattenedDocument {
  const lines = linesOf(piecesOf(document));
  let text = "";
  let broken = "";
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.[0];
    if (before !== undefined) text += before.page === line[0]?.page ? between.line : between.page;
    for (const [place, piece] of line.entries()) {
      if (place > 0 && !piece.isTouching) text += " ";
      text += piece.isBroken ? `${piece.text}-` : piece.text;
      if (!piece.isText) continue;
      if (piece.isTouching) broken = words.pop() ?? "";
      if (!piece.isBroken) words.push(broken + piece.text);
      broken = piece.isBroken ? broken + piece.text : "";
    }
  }
  return { text, words };
}

function piecesOf({ text, words = [], furniture = [] }: Document): readonly Piece[] {
  const inText = words.map(({ start, end, page, x0, y0, y1 }, index): Piece => {
    const [before, next] = [words[index - 1], words[index + 1]];
    const isBroken = next?.start === end && isLower(next, y1);
    const isTouching = before?.end === start && !isLower({ y0 }, before.y1);
    // A raised mark stands on the line of its word.
    const y = isTouching && before !== undefined ? (before.y0 + before.y1) / 2 : (y0 + y1) / 2;
    return { text: text.slice(start, end), page, x0, y, isText: true, isBroken, isTouching };
  });
  const around = furniture.map(({ kind, text: written, box }): Piece => {
    const { page, x0, y0, y1 } = box;
    return {
      text: written,
      page,
      x0,
      y: (y0 + y1) / 2,
      isText: kind === "marginal",
      isBroken: false,
      isTouching: false,
    };
  });
  return [...inText, ...around];
}

function isLower({ y0 }: { readonly y0: number }, above: number): boolean {
  return y0 > above || y0 < above - 0.1;
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = [...pieces].sort((a, b) => a.page - b.page || a.y - b.y);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    const first = last?.[0];
    const isSame = first?.page === piece.page && Math.abs(first.y - piece.y) < 0.006;
    if (last !== undefined && isSame) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.x0 - b.x0));
}
