import { change } from "./quantity/change.ts";
import { countOfNoun } from "./quantity/count-of-noun.ts";
import { countWithoutNoun } from "./quantity/count-without-noun.ts";
import { measure } from "./quantity/measure.ts";
import { money } from "./quantity/money.ts";
import type { QuantityRule } from "./quantity/quantity.ts";
import { share } from "./quantity/share.ts";

/**
 * The quantity rules, surest first: a sign decides before a verb, a noun before its absence.
 */
export const quantities: readonly QuantityRule[] = [
  money,
  share,
  measure,
  change,
  countOfNoun,
  countWithoutNoun,
];
