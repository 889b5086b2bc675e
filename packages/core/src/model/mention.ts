import type { FigureKind, Qualifier, Quantifier } from "./figure.ts";
import type { Span } from "./span.ts";

/** What one quantity rule saw at one place, before anything around it is brought in. */
export interface Mention {
  readonly ruleIds: readonly string[];
  readonly kind: FigureKind;
  /** The place of the numeral itself. */
  readonly numeral: Span;
  /** From the quantifier to the end of the noun phrase. */
  readonly span: Span;
  readonly sentence: Span;
  readonly asWritten: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantifier: Quantifier;
  readonly direction?: "up" | "down" | "additional";
  readonly since?: string;
  readonly unit: string | null;
  readonly unitText: string;
  readonly qualifiers: readonly Qualifier[];
  /**
   * The noun is not here: it is that of an earlier mention; "that number" says so in words, and
   * "unsaid" may have none, as in "some 2,000 marched", and "whole" is "the 46" in "two of the 46",
   * which is a figure of its own only where it has not been counted before; "echo" never is one.
   */
  readonly borrows?:
    | "antecedent"
    | "that number"
    | "level"
    | "people"
    | "unsaid"
    | "whole"
    | "echo";
  /** The noun that the words before name without a number, for one that borrows where no number has it. */
  readonly named?: { readonly unit: string; readonly unitText: string; readonly start: number };
  /**
   * The place of the numeral that this is a part of, or where to look for it: the nearest earlier
   * mention ("six of those"), one of the sentence before ("of these, six"), one of the same noun
   * ("six of the children"), or what its neighbours are parts of ("the remaining six").
   */
  readonly partOf?: "antecedent" | "sentence before" | "same noun" | "rest" | Span;
  /** The head of the column that a table's cell stands under. */
  readonly column?: Qualifier;
}
