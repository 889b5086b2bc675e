import type { Check } from "../../model/check.ts";
import { difference, sumOf } from "../difference.ts";
import { inWords } from "../in-words.ts";
import { roundingOf } from "../rounding.ts";
import { type Day, idsOf, levelOn, stateOf } from "./identity-rule.ts";

interface PartsOfWhole {
  readonly id: string;
  readonly parts: readonly string[];
  readonly whole: string;
}

/**
 * Parts make the whole: residual = whole - sum of the parts. It is reported, never mended.
 * - 565 + 2,089 = 2,654 closes
 * - 416 + 2,181 = 2,597 of 2,654 leaves 57
 *
 * Not where a part is of another day: then there is nothing to add up.
 */
export function checkPartsOfWhole({ id, parts, whole }: PartsOfWhole, day: Day): Check | null {
  const levels = parts.flatMap((part) => levelOn(day, part) ?? []);
  const total = day.known.newest(whole, day.asOf);
  if (total?.settled !== true || levels.length < parts.length) return null;
  const actual = sumOf(levels.map(({ value }) => value));
  const inputs = [...levels, total];
  const rounding = inputs.reduce((sum, { preferred }) => sum + roundingOf(preferred.figure), 0);
  const state = stateOf(difference(total.value, actual), rounding);
  const sum = `${levels.map(({ value }) => inWords(value)).join(" + ")} = ${inWords(actual)}`;
  const words =
    state.residual === 0
      ? `${sum}, the whole`
      : `${sum} of ${inWords(total.value)}: ${inWords(state.residual ?? 0)} ${state.state === "rounding" ? "by rounding" : "unaccounted for"}`;
  const rule = { rule: id, inputs: idsOf(inputs) };
  return { ...rule, ...state, expected: total.value, actual, message: words };
}
