import type { Court, Span } from "@recount/core";
import { agreeOn } from "../court/agree-on.ts";
import { readStamps } from "../court/read-stamps.ts";
import { cutOut } from "./cut-out.ts";
import { findGutterRuns, type GutterRun } from "./gutter-runs.ts";
import { findFeet } from "./page-edges.ts";

/** A filing of which only the text is left, without what its pages had around it. */
export interface Flattened {
  readonly text: string;
  readonly court: Court | undefined;
  /** Numerals left in the text that may be line numbers. */
  readonly doubtful: readonly Span[];
}

/**
 * Reads a court filing that was flattened to plain text, with stamps and line numbers between its words.
 * Nothing for any other text: that stays as it is.
 */
export function readFlattened(text: string): Flattened | undefined {
  const stamps = readStamps(text).filter(({ page }) => page !== undefined);
  const breaks = [...text.matchAll(/\f/g)].map(({ index }) => index);
  const barriers = [...stamps.flatMap(({ start, end }) => [start, end]), ...breaks].sort(
    (a, b) => a - b,
  );
  const found = findGutterRuns(text, barriers);
  const runs = areBetweenWords(found, text, stamps.length > 0) ? found : [];
  const isFiling = stamps.length >= 2 || runs.length >= 2 || (stamps.length > 0 && runs.length > 0);
  if (!isFiling) return undefined;
  const numbers = runs.flatMap((run) => run.numbers);
  const feet = findFeet(text, boundariesOf(text, stamps, runs));
  const cuts = [...stamps, ...feet, ...numbers.filter(({ isDoubtful }) => !isDoubtful)];
  const { text: cut, placeOf } = cutOut(text, cuts, vocabularyOf(text));
  return {
    text: cut,
    court: agreeOn(stamps.map(({ court }) => court)),
    doubtful: doubtfulIn(runs, text).map(({ start, end }) => {
      const place = placeOf(start);
      return { start: place, end: place + end - start };
    }),
  };
}

/** Row numbers of a table are followed by names; the words of a sentence go on in small letters. */
function areBetweenWords(runs: readonly GutterRun[], text: string, isStamped: boolean): boolean {
  const ends = runs.flatMap(({ numbers }) => numbers.map(({ end }) => end));
  const followers = ends.flatMap((end) => {
    const next = /^\s*(\S)/.exec(text.slice(end, end + 20))?.[1];
    return next === undefined || /\d/.test(next) ? [] : [next];
  });
  const small = followers.filter((next) => /\p{Ll}/u.test(next)).length;
  // Numbers that no words follow may be the days of a calendar, unless a court has stamped the page.
  return followers.length < 5 ? isStamped : small > 0.15 * followers.length;
}

/** Where one page ends and the next begins: at the stamp between two runs, or at the first number of a run. */
function boundariesOf(
  text: string,
  stamps: readonly Span[],
  runs: readonly GutterRun[],
): readonly number[] {
  const marks = [
    ...stamps.map(({ start }) => start),
    ...runs.flatMap(({ numbers }) => numbers[0]?.start ?? []),
  ].sort((a, b) => a - b);
  const boundaries = marks.filter((mark, index) => {
    const before = marks[index - 1];
    // A stamp at the head of a page and the page's first number are one boundary.
    return mark > 40 && (before === undefined || mark - before > 200);
  });
  return [...boundaries, text.trimEnd().length];
}

/** Every numeral that a doubtful number might stand for: its rivals are as doubtful as it is. */
function doubtfulIn(runs: readonly GutterRun[], text: string): readonly Span[] {
  return runs.flatMap(({ numbers }) =>
    numbers.flatMap(({ isDoubtful, value }, index) => {
      if (!isDoubtful) return [];
      const from = numbers[index - 1]?.end ?? 0;
      const to = numbers[index + 1]?.start ?? text.length;
      const written = new RegExp(`(?<!\\S)${value}(?!\\S)`, "g");
      return [...text.slice(from, to).matchAll(written)].map((match) => ({
        start: from + match.index,
        end: from + match.index + match[0].length,
      }));
    }),
  );
}

function vocabularyOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\d-]*/gu) ?? []);
}
