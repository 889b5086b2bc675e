import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Review } from "../model/review.ts";

/** A figure that stands for a metric on a day, with the document that it is from. */
export interface Claim {
  readonly metric: string;
  readonly asOf: string;
  /** As read, or with the value that a reviewer put in its place. */
  readonly figure: Figure;
  readonly document: DocumentSummary;
  /** A person's word on it. */
  readonly review?: Review;
  /** Why an earlier confirmation wants another look. */
  readonly back?: string;
  /** Its quote was found elsewhere in the document than where it was read. */
  readonly moved?: boolean;
}

/** What other days need to know of a level: the number, and of its figure what rounding and checks look at. */
export interface KnownLevel {
  readonly metric: string;
  readonly asOf: string;
  readonly value: number;
  /** Whether the value stands: nobody disputes it, or a recorded preference picked it. */
  readonly settled: boolean;
  readonly preferred: {
    readonly figure: Pick<
      Figure,
      "id" | "value" | "quantifier" | "asWritten" | "unit" | "direction" | "since"
    >;
  };
}

/** What is known of one metric on one day: the preferred claim first, then all the others. */
export interface Level extends KnownLevel {
  readonly preferred: Claim;
  readonly agreeing: readonly Claim[];
  /** Other numbers of papers that the filer has put right or filed again. */
  readonly superseded: readonly Claim[];
  /** Other numbers that its sources gave before they were edited. */
  readonly edited: readonly Claim[];
  readonly disputing: readonly Claim[];
  /** Claims of the same number that count another thing: "497 families" for 497 children. */
  readonly unitSlips: readonly Claim[];
  readonly because?: string;
}
