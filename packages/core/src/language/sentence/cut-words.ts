import type { Span } from "../../model/span.ts";
import type { Token } from "../numeral/scan-numerals.ts";

/** A word or a mark as it stands; `token` is set where it is a numeral. */
export interface Piece extends Span {
  readonly text: string;
  readonly token?: Token;
}

type Kind = "letter" | "space" | "mark";

const kinds: readonly Kind[] = Array.from({ length: 0x3000 }, (_, code) =>
  kindOf(String.fromCharCode(code)),
);
/** Marks that join two words into one: "Smith-Jones", "don’t", "and/or", "U.S". */
const joints = new Set(["'", "’", ".", "&", "/", "-"]);

function kindOf(character: string): Kind {
  if (/[\p{L}\p{N}]/u.test(character)) return "letter";
  return /\s/.test(character) ? "space" : "mark";
}

/** The words and marks of a sentence; numerals whole. */
export function cutWords(text: string, span: Span, tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = span.start;
  for (const token of tokens) {
    if (token.start < span.start || token.end > span.end) continue;
    pushWords(text, { start: from, end: token.start }, pieces);
    pieces.push({ start: token.start, end: token.end, text: token.text, token });
    from = token.end;
  }
  pushWords(text, { start: from, end: span.end }, pieces);
  return pieces;
}

/** Word by word and mark by mark; a word holds its inner joints and an apostrophe behind it. */
function pushWords(text: string, { start: from, end: to }: Span, pieces: Piece[]): void {
  for (let at = from; at < to; ) {
    const start = at;
    const kind = kindAt(text, at, to);
    at += sizeAt(text, at, to);
    if (kind === "space") continue;
    if (kind === "letter") at = endOfWord(text, at, to);
    pieces.push({ start, end: at, text: text.slice(start, at) });
  }
}

function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    if (kindAt(text, at, to) === "letter") at += sizeAt(text, at, to);
    else if (joints.has(text[at] ?? "") && kindAt(text, at + 1, to) === "letter") at += 1;
    else break;
  }
  return at < to && /['’]/.test(text[at] ?? "") ? at + 1 : at;
}

/** Beyond the end of its span a text has nothing but space. */
function kindAt(text: string, at: number, to: number): Kind {
  if (at >= to) return "space";
  const code = text.charCodeAt(at);
  return kinds[code] ?? kindOf(text.slice(at, at + sizeAt(text, at, to)));
}

/** A character beyond the first 65,536 takes two places. */
function sizeAt(text: string, at: number, to: number): number {
  return at + 1 < to && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
