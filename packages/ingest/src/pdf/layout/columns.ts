import { gatherLines, type Line, textOf } from "./lines.ts";
import type { Token } from "./token.ts";

/** Fewer lines or words side by side than this may be a caption or a signature, not columns of prose. */
const fewestLines = 8;
const fewestWords = 60;
const step = 2;
/** A page is no wider than this many steps. */
const mostBins = 2_001;

/**
 * The lines of a page in reading order: columns of prose one after the other, all else top to bottom.
 * Columns are cut before lines are gathered, since lines of two columns need not stand at one height.
 *
 * Not for tables: their cells are short, and a row must stay whole.
 */
export function readLines(tokens: readonly Token[]): readonly Line[] {
  const gutters = findGutters(tokens);
  if (gutters.length === 0) return gatherLines(tokens);
  return bandsOf(tokens, gutters).flatMap((band) =>
    band.wide
      ? gatherLines(band.tokens)
      : intoColumns(band.tokens, gutters).flatMap((column) => gatherLines(column)),
  );
}

/** The x positions where white space runs down the page between prose on the left and prose on the right. */
function findGutters(tokens: readonly Token[]): readonly number[] {
  if (tokens.length < 2 * fewestWords) return [];
  const cover = coverOf(tokens);
  const inked = cover.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = inked[Math.floor(inked.length / 2)] ?? 0;
  const [from, to] = [cover.findIndex((count) => count > 0), cover.length];
  const gutters: number[] = [];
  let run = 0;
  for (let bin = from; bin < to; bin += 1) {
    if ((cover[bin] ?? 0) <= usual * 0.12) run += 1;
    else {
      const middle = bin - run / 2;
      const inside = middle > from + 0.15 * (to - from) && middle < to - 0.15 * (to - from);
      if (run * step >= 6 && inside) gutters.push(middle * step);
      run = 0;
    }
  }
  if (gutters.length === 0) return [];
  const columns = intoColumns(narrowOnes(tokens, gutters), gutters);
  return columns.every(isProse) ? gutters : [];
}

/** How many words stand over each stretch of the page's width; the spaces between words count as words. */
function coverOf(tokens: readonly Token[]): Uint32Array {
  const cover = new Uint32Array(mostBins);
  let end = 0;
  for (const { x0, x1, size } of tokens) {
    const last = Math.min(mostBins - 1, Math.floor((x1 + 0.25 * size) / step));
    for (let bin = Math.max(0, Math.ceil((x0 - 0.25 * size) / step)); bin <= last; bin += 1) {
      cover[bin] = (cover[bin] ?? 0) + 1;
    }
    end = Math.max(end, last + 1);
  }
  return cover.subarray(0, end);
}

function narrowOnes(tokens: readonly Token[], gutters: readonly number[]): readonly Token[] {
  return tokens.filter((token) => !crosses(token, gutters));
}

function crosses({ x0, x1 }: Token, gutters: readonly number[]): boolean {
  return gutters.some((x) => x0 < x && x < x1);
}

function isProse(column: readonly Token[]): boolean {
  if (column.length < fewestWords) return false;
  const lines = gatherLines(column);
  const words = column.filter(({ text }) => /\p{Ll}{2}/u.test(text)).length;
  if (lines.length < fewestLines || words < 0.5 * column.length) return false;
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const right = Math.max(...lines.map(({ x1 }) => x1));
  const full = lines.filter(
    (line) => line.x1 - line.x0 > 0.6 * (right - left) && textOf(line).length > 18,
  );
  return full.length > 0.5 * lines.length;
}

interface Band {
  readonly wide: boolean;
  readonly tokens: readonly Token[];
}

/** Cuts a page into bands: those in columns, and those with a line that runs over a gutter. */
function bandsOf(tokens: readonly Token[], gutters: readonly number[]): readonly Band[] {
  const heights = tokens
    .filter((token) => crosses(token, gutters))
    .map(({ baseline, size }) => ({ from: baseline - 0.4 * size, to: baseline + 0.4 * size, size }))
    .sort((a, b) => a.from - b.from);
  const wide: { readonly from: number; readonly to: number }[] = [];
  for (const { from, to, size } of heights) {
    const last = wide.at(-1);
    // Rows of one table or heading: what stands between two of them belongs to them.
    if (last !== undefined && from - last.to < 2 * size) {
      wide[wide.length - 1] = { from: last.from, to: Math.max(to, last.to) };
    } else wide.push({ from, to });
  }
  const bands: Band[] = [];
  let top = Number.NEGATIVE_INFINITY;
  const within = (from: number, to: number): readonly Token[] =>
    tokens.filter(({ baseline }) => baseline >= from && baseline < to);
  for (const { from, to } of wide) {
    bands.push(
      { wide: false, tokens: within(top, from) },
      { wide: true, tokens: within(from, to) },
    );
    top = to;
  }
  bands.push({ wide: false, tokens: within(top, Number.POSITIVE_INFINITY) });
  return bands.filter((band) => band.tokens.length > 0);
}

function intoColumns(tokens: readonly Token[], gutters: readonly number[]): readonly Token[][] {
  const columns: Token[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const token of tokens) {
    const middle = (token.x0 + token.x1) / 2;
    columns[gutters.filter((x) => x < middle).length]?.push(token);
  }
  return columns;
}
