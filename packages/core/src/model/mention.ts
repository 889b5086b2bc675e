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
  /** The noun is not here: it is that of an earlier mention. */
  readonly borrows?: "antecedent" | "level";
  /** The place of the numeral that this is a part of, or the nearest earlier mention. */
  readonly partOf?: "antecedent" | Span;
  /** The head of the column that a table's cell stands under. */
  readonly column?: Qualifier;
}
