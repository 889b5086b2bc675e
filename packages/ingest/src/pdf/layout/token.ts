import type { Box, Furniture } from "@recount/core";
import type { PageWord, PageWords, Rule, Turn } from "../engine/page-words.ts";
import { askew, ontoPage } from "./onto-page.ts";

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
  /** The page it stands on; one value for all words of it. */
  readonly place: Place;
}

/** A page as the reader sees it, in points, and how its words were turned. */
export interface Place {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  /** Degrees, clockwise, by which recognised words lie askew on it. */
  readonly skew: number;
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
  const { number, width, height, skew = 0 } = page;
  const turn = mainTurn(page.words);
  const place = { page: number, width, height, turn, skew };
  const sideways = turn === 90 || turn === 270;
  const tokens: Token[] = [];
  const turned: Token[] = [];
  for (const [index, word] of page.words.entries()) {
    (word.turn === turn ? tokens : turned).push(placed(word, index, place));
  }
  return {
    number,
    width,
    height,
    origin: page.origin ?? "digital",
    across: sideways ? height : width,
    down: sideways ? width : height,
    tokens: level(tokens),
    turned,
    rules: (page.rules ?? []).map((rule) => turnedBox(rule, place)),
  };
}

function mainTurn(words: readonly PageWord[]): Turn {
  const letters = new Map<Turn, number>([[0, 0]]);
  for (const { turn, text } of words) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** A box of the page in points, turned as its words are. */
function turnedBox({ x0, y0, x1, y1 }: Rule, { width: w, height: h, turn }: Place): Rule {
  if (turn === 0) return { x0: x0 * w, y0: y0 * h, x1: x1 * w, y1: y1 * h };
  if (turn === 90) return { x0: y0 * h, y0: (1 - x1) * w, x1: y1 * h, y1: (1 - x0) * w };
  return turn === 180
    ? { x0: (1 - x1) * w, y0: (1 - y1) * h, x1: (1 - x0) * w, y1: (1 - y0) * h }
    : { x0: (1 - y1) * h, y0: x0 * w, x1: (1 - y0) * h, y1: x1 * w };
}

/** Where a word stands on its page as the reader sees it: `turnedBox` the other way. */
function seenBox({ x0, y0, x1, y1, place, confidence }: Token): Box {
  const { page, width, height, turn } = place;
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
  const box = { page, x0: x0 / across, y0: y0 / down, x1: x1 / across, y1: y1 / down };
  const seen = ontoPage(box, turn);
  return confidence === undefined ? seen : askew(seen, place);
}

function placed(word: PageWord, order: number, place: Place): Token {
  const { x0, y0, x1, y1 } = turnedBox(word, place);
  const { confidence } = word;
  const token = {
    text: word.text,
    x0,
    y0,
    x1,
    y1,
    baseline: place.turn === 0 ? word.baseline * place.height : y1 - 0.2 * word.fontSize,
    size: word.fontSize,
    font: word.fontName ?? "",
    raised: word.raised === true,
    bold: word.bold === true,
    order,
    place,
  };
  return confidence === undefined ? token : { ...token, confidence };
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

/** The box of a word on its page as the reader sees it. */
export function boxOf(token: Token): Box {
  return roundBox(seenBox(token));
}

function around(tokens: readonly Token[]): Box {
  let [page, x0, y0, x1, y1] = [1, Infinity, Infinity, -Infinity, -Infinity];
  for (const token of tokens) {
    const box = seenBox(token);
    if (x0 === Infinity) page = box.page;
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return roundBox({ page, x0, y0, x1, y1 });
}

/** Four decimals are a twentieth of a point on a letter page, and keep the JSON small. */
function roundBox({ page, x0, y0, x1, y1 }: Box): Box {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { page, x0: round(x0), y0: round(y0), x1: round(x1), y1: round(y1) };
}
