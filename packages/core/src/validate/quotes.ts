import type { Evidence } from "../model/figure.ts";

type Quote = Omit<Evidence, "boxes">;

/** Whether two quotes lie over one another and agree on every character that both hold, neighbours too. */
export function isSamePlace(one: Quote, other: Quote): boolean {
  if (one.start >= other.end || other.start >= one.end) return false;
  const [mine, theirs] = [windowOf(one), windowOf(other)];
  const from = Math.max(mine.from, theirs.from);
  const to = Math.min(mine.from + mine.text.length, theirs.from + theirs.text.length);
  const cut = ({ from: start, text }: Window) => text.slice(from - start, to - start);
  return cut(mine) === cut(theirs);
}

/** Whether two quotes are of the same words with a neighbour in common, wherever each of them stands. */
export function isSameQuote(one: Quote, other: Quote): boolean {
  if (one.exact !== other.exact) return false;
  return (
    (one.prefix !== "" && one.prefix === other.prefix) ||
    (one.suffix !== "" && one.suffix === other.suffix)
  );
}

interface Window {
  readonly from: number;
  readonly text: string;
}

function windowOf({ prefix, exact, suffix, start }: Quote): Window {
  return { from: start - prefix.length, text: prefix + exact + suffix };
}
