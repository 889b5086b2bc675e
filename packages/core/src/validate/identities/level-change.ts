import type { Check } from "../../model/check.ts";
import { difference } from "../difference.ts";
import { inWords } from "../in-words.ts";
import { roundingOf } from "../rounding.ts";
import { type Day, idsOf, levelOn, stateOf } from "./identity-rule.ts";
import { findSeriesBreak } from "./series-break.ts";

interface LevelChange {
  readonly id: string;
  readonly metric: string;
  readonly change: string;
}

/**
 * Level minus level is the change stated between them; residual = stated - computed.
 * - 2,296 on 3 October, 2,363 on 15 October: 67 more
 *
 * Not where the earlier level is older than what the change is measured from: only a change that fits speaks
 * then, since one that does not may be counted from a report that is not here.
 */
export function checkLevelChange({ id, metric, change }: LevelChange, day: Day): Check | null {
  const level = levelOn(day, metric);
  const stated = levelOn(day, change);
  const earlier = day.known.earlier(metric, day.asOf).at(-1);
  if (level === undefined || stated === undefined || earlier === undefined) return null;
  const about = day.topic.metrics.find((one) => one.id === metric) ?? {};
  const times = { from: earlier.asOf, to: level.asOf, known: day.known };
  if (findSeriesBreak(day.topic, about, times) !== null) return null;
  const inputs = [earlier, level, stated];
  const rounding = inputs.reduce((sum, { preferred }) => sum + roundingOf(preferred.figure), 0);
  const actual = difference(level.value, earlier.value);
  const figure = stated.preferred.figure;
  const signed = figure.direction === "down" ? -stated.value : stated.value;
  const state = stateOf(difference(signed, actual), rounding);
  if (state.state === "residual" && !spans(figure.since, earlier.asOf, level.asOf)) return null;
  const rule = { rule: id, inputs: idsOf(inputs) };
  const message = `${inWords(level.value)} on ${level.asOf} less ${inWords(earlier.value)} on ${earlier.asOf} is ${inWords(actual)}; ${inWords(signed)} is stated`;
  return { ...rule, ...state, expected: signed, actual, message };
}

const dayMs = 86_400_000;
/** Days that a word may mean: reports of one week and the next are rarely just seven days apart. */
const spansOf: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/\b(?:yesterday|day)\b/i, 1, 1],
  [/\bweek\b/i, 5, 9],
  [/\bmonth\b/i, 25, 35],
  [/\byear\b/i, 350, 380],
];

/** Whether two days are as far apart as the words that a change is measured from. */
function spans(since: string | undefined, from: string, to: string): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  const span = spansOf.find(([words]) => since !== undefined && words.test(since));
  return span !== undefined && span[1] <= days && days <= span[2];
}
