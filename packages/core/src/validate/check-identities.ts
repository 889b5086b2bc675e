import type { Check } from "../model/check.ts";
import type { Identity } from "../model/topic.ts";
import type { Day } from "./identities/identity-rule.ts";
import { checkLevelChange } from "./identities/level-change.ts";
import { checkNeverFalls } from "./identities/never-falls.ts";
import { checkPartsOfWhole } from "./identities/parts-of-whole.ts";
import { checkSubset } from "./identities/subset.ts";
import { checkUniverses } from "./identities/universe-break.ts";

/** The topic's identities on one day, as far as all that they need is known, and whether its wholes are the same. */
export function checkIdentities(day: Day): readonly Check[] {
  const identities = day.topic.identities.flatMap((identity) => checkOne(identity, day) ?? []);
  return [...identities, ...checkUniverses(day)];
}

function checkOne(identity: Identity, day: Day): Check | null {
  switch (identity.rule) {
    case "parts-of-whole":
      return checkPartsOfWhole(identity, day);
    case "subset":
      return checkSubset(identity, day);
    case "never-falls":
      return checkNeverFalls(identity, day);
    case "level-change":
      return checkLevelChange(identity, day);
  }
}
