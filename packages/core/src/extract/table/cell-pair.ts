import { type CellNumber, readCellNumber } from "./cell-number.ts";

/** Two numbers of one cell, and what the second is to the first. */
export interface CellPair {
  readonly first: CellNumber;
  readonly second: CellNumber;
  readonly as: "range" | "whole" | "beside";
}

/** Longer than any two numbers with all their signs. */
const longest = 40;
/** "12 (18.7%)", "18.7% [12]" */
const bracketed =
  /^(?<first>[^()[\]]*\d[^()[\]]*?)\s?[([]\s?(?<second>[^()[\]]*\d[^()[\]]*?)\s?[)\]]$/d;
/** "12 / 18.7%", "12; 18.7%" */
const beside = /^(?<first>[^/;|]*\d[^/;|]*?)\s?[/;|]\s?(?<second>[^/;|]*\d[^/;|]*)$/d;
const range = /^(?<first>[^–—-]*\d[^–—-]*?)(?:\s?[–—-]\s?|\sto\s)(?<second>[^–—-]*\d[^–—-]*)$/d;
const whole = /^(?<first>\S*\d\S*)\s(?:out\s)?of\s(?<second>\S*\d\S*)$/d;
/** "2017-18" and "1994-1998" are years. */
const years = /^(?:19|20)\d\d\s?[–—-]\s?(?:(?:19|20)\d\d|\d\d)$/;

/**
 * The two numbers that a cell holds, if it holds nothing else.
 * - 12 (18.7%)
 * - 10–15
 * - 9 of 12
 *
 * Not "12 / 9", nor "2017-18": what two numbers side by side are to each other is then left open.
 */
export function readCellPair(cell: string): CellPair | null {
  if (cell.length > longest) return null;
  const inBrackets = split(cell, bracketed);
  if (inBrackets !== null) return { ...inBrackets, as: "beside" };
  const side = split(cell, beside);
  if (side !== null)
    return side.first.isPercent === side.second.isPercent ? null : { ...side, as: "beside" };
  const of = split(cell, whole);
  if (of !== null) return of.second.value < of.first.value ? null : { ...of, as: "whole" };
  const ends = years.test(cell) ? null : split(cell, range);
  return ends === null || !isRange(ends) ? null : { ...ends, as: "range" };
}

type Two = Pick<CellPair, "first" | "second">;

function split(cell: string, pattern: RegExp): Two | null {
  const places = pattern.exec(cell)?.indices?.groups;
  const [at, behind] = [places?.first, places?.second];
  if (at === undefined || behind === undefined) return null;
  const [first, second] = [at, behind].map(([from, to]) => numberAt(cell, from, to));
  return first == null || second == null ? null : { first, second };
}

function numberAt(cell: string, start: number, end: number): CellNumber | null {
  const found = readCellNumber(cell.slice(start, end));
  if (found === null || found.isBracketed) return null;
  const shifted = { from: found.from + start, to: found.to + start };
  return { ...found, ...shifted, start: found.start + start, end: found.end + start };
}

/** Both ends are written alike, but for a sign that one of them bears for both. */
function isRange({ first, second }: Two): boolean {
  return (
    first.value < second.value &&
    // "10–15 thousand" scales one of them in letters, and perhaps both.
    [first, second].every(({ digits, value }) => Number(digits.replaceAll(",", "")) === value) &&
    [first, second].every(({ sign, quantifier }) => sign === "none" && quantifier === "exact") &&
    !/^0\d/.test(first.digits) &&
    (!first.isPercent || second.isPercent) &&
    (second.currency === undefined || first.currency === second.currency)
  );
}
