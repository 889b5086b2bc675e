import type { Figure } from "../model/figure.ts";
import type { Reading, Review } from "../model/review.ts";
import { isSamePlace, isSameQuote } from "./quotes.ts";

/** A review and the figure that it is about; `back` says why a person must look again. */
export interface Placed {
  readonly review: Review;
  readonly back?: string;
}

export interface PlacedReviews {
  /** The last review of each figure, by the figure's id. */
  readonly byFigure: ReadonlyMap<string, Placed>;
  /** Reviews whose quote no figure is read from any more. */
  readonly lost: readonly Review[];
}

/**
 * Finds the figure of each review by its quote and place, oldest review first.
 * - read from the same place under newer rules: the review stands
 * - the same words in another place, or read as another number, unit or day: it comes back
 *
 * Not by figure id, which other rules give otherwise; where a quote has two figures, their numerals decide.
 */
export function placeReviews(
  figures: readonly Figure[],
  reviews: readonly Review[],
): PlacedReviews {
  const byFigure = new Map<string, Placed>();
  const lost = new Map<string, Review>();
  for (const review of reviews) {
    const found = findPlace(figures, review);
    if (found.length === 0) lost.set(review.figureId, review);
    else lost.delete(review.figureId);
    for (const { figure, back } of found) {
      byFigure.set(figure.id, back === undefined ? { review } : { review, back });
    }
  }
  return { byFigure, lost: [...lost.values()] };
}

interface Found {
  readonly figure: Figure;
  readonly back?: string;
}

/** The figure of a review; several, or one that is not what was looked at, bring it back. */
function findPlace(figures: readonly Figure[], review: Review): readonly Found[] {
  const { evidence, read } = review;
  const over = figures.filter((one) => quotesOf(one).some((quote) => isSamePlace(quote, evidence)));
  const here = over.filter(
    (one) =>
      numeralOf(one) === numeralOf(read) ||
      (review.value !== undefined && one.value === review.value),
  );
  const [only] = here;
  if (only !== undefined && here.length === 1) {
    const same = isSameReading(review, readingOf(only));
    return [same ? { figure: only } : { figure: only, back: "it is read otherwise since" }];
  }
  if (here.length > 1) return because(here, "several figures are read from its evidence now");
  const there = figures.filter(
    (one) =>
      numeralOf(one) === numeralOf(read) &&
      quotesOf(one).some((quote) => isSameQuote(quote, evidence)),
  );
  if (there.length > 0) return because(there, "its evidence has moved since");
  return because(over, "another number is read from its evidence now");
}

function because(figures: readonly Figure[], back: string): readonly Found[] {
  return figures.map((figure) => ({ figure, back }));
}

/** What a reviewer is shown of a figure. */
export function readingOf({ kind, asWritten, value, unit, asOf }: Figure): Reading {
  const day = asOf === undefined ? {} : { asOf: asOf.date };
  return { kind, asWritten, value, unit, ...day };
}

function quotesOf({ evidence, alsoAt = [] }: Figure): readonly Figure["evidence"][] {
  return [evidence, ...alsoAt];
}

/** The digits as written, or the words where there are none: a quantifier more or less is the same numeral. */
function numeralOf({ asWritten }: Pick<Reading, "asWritten">): string {
  const digits = asWritten.replaceAll(/\D/g, "");
  return digits === "" ? asWritten.toLowerCase() : digits;
}

/** A number that is read now as the person had corrected it is no other reading. */
function isSameReading({ read, value }: Review, now: Reading): boolean {
  const sameValue = read.value === now.value || (value !== undefined && value === now.value);
  return sameValue && read.kind === now.kind && read.unit === now.unit && read.asOf === now.asOf;
}
