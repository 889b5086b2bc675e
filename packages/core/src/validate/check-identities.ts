import type { Check } from "../model/check.ts";
import type { Identity, Topic } from "../model/topic.ts";
import type { Level } from "./level.ts";

/** The level of a metric on a day, or the newest before it. */
export type Known = (metric: string, asOf: string) => Level | undefined;

/** The topic's identities on one day, as far as all that they need is known. */
export function checkIdentities(topic: Topic, asOf: string, known: Known): readonly Check[] {
  return topic.identities.flatMap((identity) => checkOne(identity, asOf, known) ?? []);
}

function checkOne(identity: Identity, asOf: string, known: Known): Check | null {
  const on = (metric: string) => {
    const level = known(metric, asOf);
    return level?.asOf === asOf ? level : undefined;
  };
  switch (identity.rule) {
    case "parts-of-whole":
      return checkSum(identity.id, identity.parts.map(on), known(identity.whole, asOf));
    case "subset":
      return checkSubset(identity.id, on(identity.part), on(identity.whole));
    case "never-falls":
      return checkRise(identity.id, on(identity.metric), known);
  }
}

function idsOf(levels: readonly Level[]): string[] {
  return levels.map(({ preferred }) => preferred.figure.id);
}

/** Parts make the whole: residual = whole - sum of the parts. It is reported, never mended. */
function checkSum(
  rule: string,
  parts: readonly (Level | undefined)[],
  whole: Level | undefined,
): Check | null {
  const levels = parts.filter((part) => part !== undefined);
  if (whole === undefined || levels.length < parts.length) return null;
  const actual = levels.reduce((sum, { value }) => sum + value, 0);
  const residual = whole.value - actual;
  const sum = `${levels.map(({ value }) => value).join(" + ")} = ${actual}`;
  return {
    rule,
    severity: residual === 0 ? "info" : "warning",
    state: residual === 0 ? "closes" : "residual",
    inputs: idsOf([...levels, whole]),
    expected: whole.value,
    actual,
    residual,
    message:
      residual === 0
        ? `${sum}, the whole`
        : `${sum} of ${whole.value}: ${residual} unaccounted for`,
  };
}

function checkSubset(
  rule: string,
  part: Level | undefined,
  whole: Level | undefined,
): Check | null {
  if (part === undefined || whole === undefined) return null;
  const closes = part.value <= whole.value;
  return {
    rule,
    severity: closes ? "info" : "warning",
    state: closes ? "closes" : "residual",
    inputs: idsOf([part, whole]),
    expected: whole.value,
    actual: part.value,
    residual: whole.value - part.value,
    message: `${part.value} ${closes ? "is within" : "exceeds"} ${whole.value}`,
  };
}

function checkRise(rule: string, level: Level | undefined, known: Known): Check | null {
  const earlier = level === undefined ? undefined : known(level.metric, dayBefore(level.asOf));
  if (level === undefined || earlier === undefined) return null;
  const rises = level.value >= earlier.value;
  return {
    rule,
    severity: rises ? "info" : "warning",
    state: rises ? "closes" : "residual",
    inputs: idsOf([earlier, level]),
    expected: earlier.value,
    actual: level.value,
    residual: earlier.value - level.value,
    message: `${earlier.value} on ${earlier.asOf}, ${level.value} on ${level.asOf}`,
  };
}

/** The day before a day, both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
