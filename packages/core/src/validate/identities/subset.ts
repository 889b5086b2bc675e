import type { Check } from "../../model/check.ts";
import { difference } from "../difference.ts";
import { inWords } from "../in-words.ts";
import { roundingOf } from "../rounding.ts";
import { type Day, idsOf, levelOn } from "./identity-rule.ts";

interface Subset {
  readonly id: string;
  readonly part: string;
  readonly whole: string;
}

/**
 * A part is never more than its whole; the residual is what is left beside it.
 * - 22 is within 497
 */
export function checkSubset(identity: Subset, day: Day): Check | null {
  const part = levelOn(day, identity.part);
  const whole = levelOn(day, identity.whole);
  if (part === undefined || whole === undefined) return null;
  const rounding = roundingOf(part.preferred.figure) + roundingOf(whole.preferred.figure);
  const residual = difference(whole.value, part.value);
  const closes = residual >= 0;
  const state = closes ? "closes" : -residual <= rounding ? "rounding" : "residual";
  return {
    rule: identity.id,
    severity: state === "residual" ? "warning" : "info",
    state,
    inputs: idsOf([part, whole]),
    expected: whole.value,
    actual: part.value,
    residual,
    message: `${inWords(part.value)} ${closes ? "is within" : "exceeds"} ${inWords(whole.value)}`,
  };
}
