import type { Token } from "./token.ts";

/** A stretch of a line without a gap that the eye takes for a column's edge. */
export interface Cell {
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** Words on one baseline, left to right. */
export interface Line {
  readonly page: number;
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly baseline: number;
  /** Size and font of most of its letters. */
  readonly size: number;
  readonly font: string;
}

/** Gathers words into lines, top to bottom. */
export function gatherLines(tokens: readonly Token[]): readonly Line[] {
  const sorted = [...tokens].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const groups: Token[][] = [];
  let anchor: Token | undefined;
  for (const token of sorted) {
    const group = groups.at(-1);
    const reach = 0.4 * Math.max(token.size, anchor?.size ?? 0);
    if (group === undefined || anchor === undefined || token.baseline - anchor.baseline > reach) {
      groups.push([token]);
      anchor = token;
    } else {
      group.push(token);
      // A raised mark is met before the words whose line it stands on.
      if (token.size > anchor.size) anchor = token;
    }
  }
  return groups.flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.x0 - b.x0 || a.order - b.order);
    const words = joinTouching(withoutOverprint(sorted));
    return words.length === 0 ? [] : [lineOf(splitCells(words))];
  });
}

/** Builds a line of cells that stand side by side. */
export function lineOf(cells: readonly Cell[]): Line {
  const [only, ...others] = cells;
  const tokens = others.length === 0 ? (only?.tokens ?? []) : cells.flatMap((cell) => cell.tokens);
  const main = tokens.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a));
  let [y0, y1] = [main.y0, main.y1];
  for (const token of tokens) {
    if (token.y0 < y0) y0 = token.y0;
    if (token.y1 > y1) y1 = token.y1;
  }
  return {
    page: main.place.page,
    cells,
    tokens,
    text: written(tokens),
    x0: only?.x0 ?? 0,
    x1: cells.at(-1)?.x1 ?? 0,
    y0,
    y1,
    baseline: main.baseline,
    size: main.size,
    font: main.font,
  };
}

export function tokensOf(line: Line): readonly Token[] {
  return line.tokens;
}

export function textOf(part: Line | Cell): string {
  return "text" in part ? part.text : written(part.tokens);
}

function written(tokens: readonly Token[]): string {
  let all = tokens[0]?.text ?? "";
  for (let index = 1; index < tokens.length; index += 1) all += ` ${tokens[index]?.text ?? ""}`;
  return all;
}

/** Bold type is sometimes made by printing a word twice, a hair apart. */
function withoutOverprint(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (isFilledIn(token, tokens)) continue;
    let twin = false;
    for (let at = Math.max(0, kept.length - 3); at < kept.length; at += 1) {
      const other = kept[at];
      if (other?.text !== token.text) continue;
      const shared = Math.min(other.x1, token.x1) - Math.max(other.x0, token.x0);
      twin ||= shared > 0.8 * (token.x1 - token.x0);
    }
    if (!twin) kept.push(token);
  }
  return kept;
}

/** No line of a form has more words. */
const mostOnForm = 200;

/** The rule of a form under the words that fill it in; a blank that stands empty stays, as in "569 U. S. ____". */
function isFilledIn({ text, x0, x1 }: Token, tokens: readonly Token[]): boolean {
  if (!text.startsWith("_____") || tokens.length > mostOnForm || !/^_+$/.test(text)) return false;
  return tokens.some((other) => !/^_+$/.test(other.text) && other.x0 < x1 - 4 && other.x1 > x0 + 4);
}

/** Small capitals ("J" and "USTICE") and the stop after them are drawn in sizes of their own, and still one word. */
function joinTouching(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && isOneWord(before, token))
      joined[joined.length - 1] = glue(before, token);
    else joined.push(token);
  }
  return joined;
}

function isOneWord(before: Token, token: Token): boolean {
  const gap = token.x0 - before.x1;
  const size = Math.max(before.size, token.size);
  if (token.raised || gap > 0.08 * size || gap < -0.3 * size) return false;
  if (/^[.,:;]+$/.test(token.text)) return /[\p{L}\d]$/u.test(before.text);
  const capitals = /\p{Lu}$/u.test(before.text) && /^\p{Lu}{2}/u.test(token.text);
  return capitals && token.size < 0.95 * before.size;
}

function glue(a: Token, b: Token): Token {
  const [y0, y1] = [Math.min(a.y0, b.y0), Math.max(a.y1, b.y1)];
  const sure = [a.confidence, b.confidence].filter((one) => one !== undefined);
  const confidence = sure.length === 0 ? {} : { confidence: Math.min(...sure) };
  return { ...a, text: a.text + b.text, x1: b.x1, y0, y1, ...confidence };
}

function splitCells(tokens: readonly Token[]): readonly Cell[] {
  const cells: Token[][] = [];
  for (const token of tokens) {
    const before = cells.at(-1)?.at(-1);
    if (before === undefined || token.x0 - before.x1 > edge(before, token)) cells.push([token]);
    else cells.at(-1)?.push(token);
  }
  return cells.map(cellOf);
}

export function cellOf(tokens: readonly Token[]): Cell {
  return {
    tokens,
    x0: tokens[0]?.x0 ?? 0,
    x1: Math.max(...tokens.map(({ x1 }) => x1)),
  };
}

/** Justified lines stretch their spaces to an em; two numbers side by side are two columns sooner. */
function edge(before: Token, token: Token): number {
  const size = Math.max(before.size, token.size);
  return /\d$/.test(before.text) && /^[\d$(–—-]/.test(token.text) ? 0.7 * size : 1.2 * size;
}
