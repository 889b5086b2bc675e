import type { DateParts } from "@recount/core";

/** Phrasings that a class rule reads whole, and look-alikes that it must not touch. */
export interface RuleCases {
  readonly reads: readonly string[];
  readonly dates?: readonly (readonly [DateParts, readonly string[]])[];
  readonly silentOn: readonly string[];
}

/** What a quantity rule makes of a sentence, by the figure's fields, and sentences it must leave alone. */
export interface QuantityCases {
  readonly reads: readonly (readonly [Readonly<Record<string, unknown>>, readonly string[]])[];
  readonly silentOn: readonly string[];
}
