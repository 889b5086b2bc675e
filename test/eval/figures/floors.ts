import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Side, sides } from "./gold.ts";
import type { Judged } from "./judge-item.ts";
import { f1, type Measure, measures, scoreOf } from "./tally.ts";

const file = join(import.meta.dirname, "floors.json");
const floorSchema = z.partialRecord(z.enum(measures), z.number());
const floorsSchema = z.record(z.enum(sides), floorSchema);
export type Floors = z.infer<typeof floorsSchema>;

export function readFloors(): Floors {
  return floorsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Every F1 under its floor, in words; empty when all hold. */
export function underFloors(
  floors: Floors,
  side: Side,
  judged: readonly Judged[],
): readonly string[] {
  return measures.flatMap((measure) => {
    const floor = floors[side][measure] ?? 0;
    const score = f1(scoreOf(judged, measure));
    if (score >= floor) return [];
    return [`${side} ${measure}: F1 ${score.toFixed(1)} is under its floor of ${floor}`];
  });
}

/** Floors a whole point under today's scores, and never lower than they were. */
export function raiseFloors(
  floors: Floors,
  runs: Readonly<Record<Side, readonly Judged[]>>,
): Floors {
  const raised = (side: Side) => {
    const entries = measures.map((measure): [Measure, number] => {
      const score = Math.floor(f1(scoreOf(runs[side], measure))) - 1;
      return [measure, Math.max(score, floors[side][measure] ?? 0)];
    });
    return floorSchema.parse(Object.fromEntries(entries));
  };
  return { dev: raised("dev"), "held-out": raised("held-out") };
}

export function writeFloors(floors: Floors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
