import type { Check } from "../../model/check.ts";
import { difference } from "../difference.ts";
import { inWords } from "../in-words.ts";
import { roundingOf } from "../rounding.ts";
import { type Day, idsOf, levelOn, stateOf } from "./identity-rule.ts";
import { findSeriesBreak } from "./series-break.ts";

interface NeverFalls {
  readonly id: string;
  readonly metric: string;
}

/**
 * A cumulative count does not fall; residual = earlier - later where it does.
 * - 2,089 on 16 August, 2,157 on 30 August
 *
 * Not across a change of the universe, where the two count within different groups.
 */
export function checkNeverFalls({ id, metric }: NeverFalls, day: Day): Check | null {
  const level = levelOn(day, metric);
  const earlier = day.known.earlier(metric, day.asOf).at(-1);
  if (level === undefined || earlier === undefined) return null;
  const about = day.topic.metrics.find((one) => one.id === metric) ?? {};
  const times = { from: earlier.asOf, to: level.asOf, known: day.known };
  const broken = findSeriesBreak(day.topic, about, times);
  const rounding = roundingOf(earlier.preferred.figure) + roundingOf(level.preferred.figure);
  const fall = difference(earlier.value, level.value);
  const state = fall <= 0 ? stateOf(0, 0) : stateOf(fall, rounding);
  const message = `${inWords(earlier.value)} on ${earlier.asOf}, ${inWords(level.value)} on ${level.asOf}`;
  const compared = { rule: id, inputs: idsOf([earlier, level]) };
  const numbers = { expected: earlier.value, actual: level.value };
  if (broken === null) return { ...compared, ...state, ...numbers, residual: fall, message };
  return {
    ...compared,
    ...{ severity: "warning", state: "series-break", ...numbers },
    message: `${message}: the whole was ${inWords(broken.before)} then and is ${inWords(broken.after)} now`,
  };
}
