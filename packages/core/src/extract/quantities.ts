import { about } from "./quantity/about.ts";
import { change, moved } from "./quantity/change.ts";
import { changeInPoints } from "./quantity/change-in-points.ts";
import { countInRow } from "./quantity/count-in-row.ts";
import { countOfNoun } from "./quantity/count-of-noun.ts";
import { countWithoutNoun } from "./quantity/count-without-noun.ts";
import { echo } from "./quantity/echo.ts";
import { measure } from "./quantity/measure.ts";
import { money } from "./quantity/money.ts";
import { noneOfNoun } from "./quantity/none-of-noun.ts";
import type { QuantityRule } from "./quantity/quantity.ts";
import { share } from "./quantity/share.ts";
import { shareByOdds } from "./quantity/share-by-odds.ts";

/**
 * The quantity rules, surest first: a sign decides before a verb, a noun before its absence.
 */
export const quantities: readonly QuantityRule[] = [
  moved(about(money)),
  changeInPoints,
  moved(about(share)),
  about(shareByOdds),
  moved(about(measure)),
  change,
  countOfNoun,
  countInRow,
  countWithoutNoun,
  echo,
  noneOfNoun,
];
