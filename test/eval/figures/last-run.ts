import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Judged } from "./judge-item.ts";
import { isClassRight } from "./tally.ts";

const file = join(import.meta.dirname, "last-run.json");
const lastRunSchema = z.record(z.string(), z.array(z.string()));
export type LastRun = z.infer<typeof lastRunSchema>;

/** What was right in each item of the development side, a line each, so that a change reads as a diff. */
export function recordRun(judged: readonly Judged[]): LastRun {
  return Object.fromEntries(judged.map((one) => [one.item.id, factsOf(one)]));
}

function factsOf({ figures, spurious, links, numerals, dates, spuriousDates }: Judged): string[] {
  return [
    ...figures.flatMap(({ gold, place, right }) =>
      right.length === 0 ? [] : [`${gold.exact}@${place.start}: ${right.join(" ")}`],
    ),
    ...spurious.map(({ evidence }) => `!${evidence.exact}@${evidence.start}`),
    ...links.right,
    ...links.spurious.map((link) => `!${link}`),
    ...numerals.filter(isClassRight).map(({ exact, start }) => `${exact}@${start}: class`),
    ...dates.flatMap(({ gold, start, right }) =>
      right.length === 0 ? [] : [`${gold.text}@${start}: ${right.join(" ")}`],
    ),
    ...spuriousDates.map(({ text, evidence }) => `!${text}@${evidence.start} date`),
  ];
}

export function readLastRun(): LastRun {
  return existsSync(file) ? lastRunSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

export function writeLastRun(run: LastRun): void {
  const lines = Object.entries(run)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, facts]) => `${JSON.stringify(id)}: ${JSON.stringify(facts)}`);
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
}

export interface Change {
  readonly id: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What each item of both runs gained and lost; to lose a spurious figure is a gain. */
export function compareRuns(before: LastRun, now: LastRun): readonly Change[] {
  return Object.entries(now).flatMap(([id, facts]) => {
    const then = before[id];
    if (then === undefined) return [];
    const [old, fresh] = [new Set(then.flatMap(single)), new Set(facts.flatMap(single))];
    const come = [...fresh].filter((fact) => !old.has(fact));
    const gone = [...old].filter((fact) => !fresh.has(fact));
    const bad = (fact: string) => fact.startsWith("!");
    const gained = [...come.filter((fact) => !bad(fact)), ...gone.filter(bad)];
    const lost = [...gone.filter((fact) => !bad(fact)), ...come.filter(bad)];
    return gained.length + lost.length === 0 ? [] : [{ id, gained, lost }];
  });
}

/** "497@3: value unit" is two facts. */
function single(fact: string): readonly string[] {
  const [where, rights] = fact.split(": ");
  return rights === undefined || fact.startsWith("!")
    ? [fact]
    : rights.split(" ").map((right) => `${where}: ${right}`);
}
