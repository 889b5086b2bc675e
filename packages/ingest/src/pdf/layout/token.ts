import type { Box, Furniture } from "@recount/core";
import type { PageWord, PageWords, Rule, Turn } from "../engine/page-words.ts";

/** A word on its page in points, turned so that most words of the page run left to right. */
export interface Token {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly raised: boolean;
  readonly bold: boolean;
  /** Of a word that was recognised in a picture. */
  readonly confidence?: number;
  /** Its place in the file's drawing order. */
  readonly order: number;
  /** Where it stands on the page as the reader sees it. */
  readonly box: Box;
}

/** A page's words, those that run with the page apart from those that run across it. */
export interface Sheet {
  readonly number: number;
  /** As seen by the reader. */
  readonly width: number;
  readonly height: number;
  readonly origin: "digital" | "ocr";
  /** As laid out, after turning: `across` is the length of a line. */
  readonly across: number;
  readonly down: number;
  readonly tokens: readonly Token[];
  readonly turned: readonly Token[];
  /** The lines drawn on it, in points, turned like its words. */
  readonly rules: readonly Rule[];
}

/** Lays out a page the way most of its letters run, so that a table printed sideways reads like any other. */
export function layOut(page: PageWords): Sheet {
  const turn = mainTurn(page.words);
  const place = (word: PageWord, index: number): Token => placed(word, index, page, turn);
  const sideways = turn === 90 || turn === 270;
  const tokens: Token[] = [];
  const turned: Token[] = [];
  for (const [index, word] of page.words.entries()) {
    (word.turn === turn ? tokens : turned).push(place(word, index));
  }
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    origin: page.origin ?? "digital",
    across: sideways ? page.height : page.width,
    down: sideways ? page.width : page.height,
    tokens: level(tokens),
    turned,
    rules: (page.rules ?? []).map((rule) => turnedBox(rule, page, turn)),
  };
}

function mainTurn(words: readonly PageWord[]): Turn {
  const letters = new Map<Turn, number>([[0, 0]]);
  for (const { turn, text } of words) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** A box of the page in points, turned as its words are. */
function turnedBox({ x0, y0, x1, y1 }: Rule, { width: w, height: h }: PageWords, turn: Turn): Rule {
  if (turn === 0) return { x0: x0 * w, y0: y0 * h, x1: x1 * w, y1: y1 * h };
  if (turn === 90) return { x0: y0 * h, y0: (1 - x1) * w, x1: y1 * h, y1: (1 - x0) * w };
  return turn === 180
    ? { x0: (1 - x1) * w, y0: (1 - y1) * h, x1: (1 - x0) * w, y1: (1 - y0) * h }
    : { x0: (1 - y1) * h, y0: x0 * w, x1: (1 - y0) * h, y1: x1 * w };
}

function placed(word: PageWord, order: number, page: PageWords, turn: Turn): Token {
  const { x0, y0, x1, y1 } = word;
  const { height: h } = page;
  const frame = turnedBox(word, page, turn);
  return {
    ...frame,
    text: word.text,
    baseline: turn === 0 ? word.baseline * h : frame.y1 - 0.2 * word.fontSize,
    size: word.fontSize,
    font: word.fontName ?? "",
    raised: word.raised === true,
    bold: word.bold === true,
    ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
    order,
    box: { page: page.number, x0, y0, x1, y1 },
  };
}

/** Sets raised marks on the line of the word that they belong to. */
function level(tokens: readonly Token[]): readonly Token[] {
  let line: Token | undefined;
  return tokens.map((token) => {
    if (token.raised && line !== undefined) return { ...token, baseline: line.baseline };
    line = token;
    return token;
  });
}

/** Words that go together into the document's furniture. */
export function furnitureOf(kind: Furniture["kind"], tokens: readonly Token[]): Furniture {
  return { kind, text: tokens.map(({ text }) => text).join(" "), box: around(tokens) };
}

function around(tokens: readonly Token[]): Box {
  const boxes = tokens.map(({ box }) => box);
  return roundBox({
    page: boxes[0]?.page ?? 1,
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  });
}

/** Four decimals are a twentieth of a point on a letter page, and keep the JSON small. */
export function roundBox({ page, x0, y0, x1, y1 }: Box): Box {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { page, x0: round(x0), y0: round(y0), x1: round(x1), y1: round(y1) };
}
