import type { Check } from "../model/check.ts";
import { classifyConflict, type Discord } from "./classify-conflict.ts";
import { difference } from "./difference.ts";
import { inWords } from "./in-words.ts";
import type { Known } from "./known.ts";
import type { Claim, Level } from "./level.ts";

const states: Readonly<Record<Discord, Check["state"]>> = {
  stale: "stale",
  typo: "typo",
  "metric-slip": "residual",
  disputed: "residual",
};

/** A check for each source that gives a metric of a day another number; residual = preferred - other. */
export function checkSources(levels: readonly Level[], known: Known): readonly Check[] {
  return levels.flatMap((level) => level.disputing.map((claim) => compare(level, claim, known)));
}

function compare(level: Level, claim: Claim, known: Known): Check {
  const discord = classifyConflict(claim, level, known);
  const { figure, document } = claim;
  const actual = figure.value ?? 0;
  return {
    rule: `sources-agree-on-${level.metric}`,
    severity: "warning",
    state: states[discord],
    inputs: [level.preferred.figure.id, figure.id],
    expected: level.value,
    actual,
    residual: difference(level.value, actual),
    message: `${document.source} has ${inWords(actual)} where ${level.preferred.document.source} has ${inWords(level.value)}: ${discord}`,
  };
}
