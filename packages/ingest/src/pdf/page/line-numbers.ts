import type { Sheet, Token } from "../layout/token.ts";

/** A run shorter than this may be a list, unless another page has gutter numbers at the same place. */
const shortestRun = 8;

interface Gutter {
  readonly x1: number;
  readonly tokens: readonly Token[];
}

/**
 * Finds the line numbers of pleading paper: one column of ascending numbers left of all text, page by page.
 * Not a table whose rows are numbered: its text follows the number closely.
 */
export function findLineNumbers(
  sheets: readonly Sheet[],
  rests: readonly (readonly Token[])[],
): readonly ReadonlySet<Token>[] {
  const gutters = sheets.map((sheet, index) => findGutter(rests[index] ?? [], sheet.across));
  const known = gutters.filter((gutter) => (gutter?.tokens.length ?? 0) >= shortestRun);
  return gutters.map((gutter) => {
    if (gutter === undefined) return new Set();
    const sure =
      gutter.tokens.length >= shortestRun ||
      known.some((other) => other !== undefined && Math.abs(other.x1 - gutter.x1) < 8);
    return new Set(sure ? gutter.tokens : []);
  });
}

function findGutter(tokens: readonly Token[], across: number): Gutter | undefined {
  const numbers = tokens.filter(({ text, x1 }) => /^\d{1,2}$/.test(text) && x1 < across * 0.22);
  let best: readonly Token[] = [];
  for (const seed of [...new Set(numbers.map(({ x1 }) => Math.round(x1)))]) {
    // Numbers are set flush right, flush left or centred: one digit's width either way.
    const column = numbers.filter(({ x1, size }) => Math.abs(x1 - seed) < 0.62 * size);
    const inOrder = [...column].sort((a, b) => a.baseline - b.baseline);
    for (const run of [ascending(inOrder), evenly(inOrder)]) {
      if (run.length > best.length) best = run;
    }
  }
  if (best.length < 3) return undefined;
  const misread = new Set(strays(best, numbers));
  const others = misread.size === 0 ? tokens : tokens.filter((token) => !misread.has(token));
  if (!standsApart(best, others)) return undefined;
  return { x1: Math.max(...best.map(({ x1 }) => x1)), tokens: [...best, ...misread] };
}

/** The longest run that climbs by one, a missing number or two forgiven. */
function ascending(column: readonly Token[]): readonly Token[] {
  let best: Token[] = [];
  let run: Token[] = [];
  for (const token of column) {
    const last = run.at(-1);
    const climb = Number(token.text) - Number(last?.text ?? Number.NaN);
    if (last !== undefined && climb === 0 && token.baseline - last.baseline < 1) continue;
    if (last !== undefined && climb >= 1 && climb <= 3) run.push(token);
    else if (last === undefined || Number(token.text) <= 2) run = [token];
    if (run.length > best.length) best = run;
  }
  return Number(best[0]?.text ?? 99) <= 3 ? best : [];
}

/** Numbers beyond these are no line numbers, and a column of more is no gutter. */
const lastLine = 40;
const mostInColumn = 120;

/**
 * The longest run of numbers that stand where even lines would have them, however many are missing between
 * them: text recognition loses those beside tables and stamps.
 */
function evenly(column: readonly Token[]): readonly Token[] {
  if (column.length < shortestRun || column.length > mostInColumn) return [];
  let best: readonly Token[] = [];
  for (const [index, from] of column.entries()) {
    for (const to of column.slice(index + 1, index + 4)) {
      const pitch = (to.baseline - from.baseline) / (Number(to.text) - Number(from.text));
      if (!(pitch > 0.8 * from.size && pitch < 5 * from.size)) continue;
      const run = column.filter(({ text, baseline }) => {
        const place = from.baseline + pitch * (Number(text) - Number(from.text));
        return Number(text) <= lastLine && Math.abs(baseline - place) < 0.25 * pitch;
      });
      if (run.length > best.length) best = run;
    }
  }
  return best.length < shortestRun ? [] : best;
}

/** Numbers in the middle of a long run's column that do not fit in: line numbers that recognition has misread. */
function strays(run: readonly Token[], numbers: readonly Token[]): readonly Token[] {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < shortestRun || first === undefined || last === undefined) return [];
  const inRun = new Set(run);
  const left = Math.min(...run.map(({ x0 }) => x0));
  const right = Math.max(...run.map(({ x1 }) => x1));
  return numbers.filter(
    (token) =>
      token.confidence !== undefined &&
      !inRun.has(token) &&
      token.x0 < right &&
      token.x1 > left &&
      token.baseline > first.baseline - first.size &&
      token.baseline < last.baseline + last.size,
  );
}

/** Whether white space parts the numbers from the text, and next to nothing stands left of them. */
function standsApart(run: readonly Token[], tokens: readonly Token[]): boolean {
  const right = Math.max(...run.map(({ x1 }) => x1));
  const left = Math.min(...run.map(({ x0 }) => x0));
  const top = (run[0]?.baseline ?? 0) - 6;
  const foot = (run.at(-1)?.baseline ?? 0) + 6;
  const size = run[0]?.size ?? 10;
  const inRun = new Set(run);
  const beside = tokens.filter(
    (token) =>
      !inRun.has(token) &&
      token.baseline > top &&
      token.baseline < foot &&
      /[\p{L}\d]/u.test(token.text),
  );
  const close = beside.filter(({ x0, x1 }) => x0 < right + 0.55 * size && x1 > left).length;
  const outside = beside.filter(({ x1 }) => x1 <= left).length;
  return close <= run.length * 0.15 && outside <= run.length * 0.15;
}
