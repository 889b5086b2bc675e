import type { Token } from "../../language/numeral/scan-numerals.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Amount } from "./amount.ts";

/** A numeral that no class rule took, in its sentence. */
export interface View {
  readonly text: string;
  readonly sentence: Span;
  readonly words: readonly TaggedWord[];
  /** Index of the numeral among the words. */
  readonly at: number;
  readonly amount: Amount;
  /** The words of the sentence before, if it stands right before this one. */
  readonly before: () => readonly TaggedWord[];
  /** The words of the heading above the list that the sentence is a row of. */
  readonly heading: () => readonly TaggedWord[];
  /** The numerals of the document that no class rule took. */
  readonly free: ReadonlySet<Token>;
}

/** What a quantity rule reads; numeral, sentence, rule id and amount are stamped by the kernel. */
export interface Reading
  extends Pick<Mention, "kind" | "unit" | "unitText" | "qualifiers">,
    Partial<
      Pick<
        Mention,
        "value" | "min" | "max" | "direction" | "since" | "borrows" | "named" | "partOf"
      >
    > {
  /** Where the noun phrase ends, if behind the amount. */
  readonly end?: number;
  /** Where the written number begins and ends, if a sign stands around the amount. */
  readonly written?: Span;
  /** Numerals used up besides the amount's own. */
  readonly also?: readonly Token[];
}

/** A way in which text ties a number to a thing; `null` means "not mine". */
export interface QuantityRule {
  readonly id: string;
  readonly read: (view: View) => Reading | null;
}
