import type { Check } from "../../model/check.ts";
import { difference } from "../difference.ts";
import { inWords } from "../in-words.ts";
import { type Day, idsOf, levelOn } from "./identity-rule.ts";
import { findSeriesBreak } from "./series-break.ts";

/**
 * Says on which day the whole that metrics are counted in became another: no change is told across it.
 * - 2,551 children of the class in July, 2,654 in August
 */
export function checkUniverses(day: Day): readonly Check[] {
  return day.topic.universes.flatMap((universe) => {
    const level = levelOn(day, universe.metric);
    const earlier = day.known.earlier(universe.metric, day.asOf).at(-1);
    if (level === undefined || earlier === undefined) return [];
    const times = { from: earlier.asOf, to: level.asOf, known: day.known };
    if (findSeriesBreak(day.topic, { universe: universe.id }, times) === null) return [];
    const [before, after] = [inWords(earlier.value), inWords(level.value)];
    return [
      {
        rule: `universe-${universe.id}`,
        severity: "warning",
        state: "series-break",
        inputs: idsOf([earlier, level]),
        expected: earlier.value,
        actual: level.value,
        residual: difference(earlier.value, level.value),
        message: `the whole was ${before} on ${earlier.asOf} and is ${after} on ${level.asOf}: no change is told across it`,
      },
    ];
  });
}
