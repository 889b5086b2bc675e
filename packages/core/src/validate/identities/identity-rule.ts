import type { Check } from "../../model/check.ts";
import type { Topic } from "../../model/topic.ts";
import type { Known } from "../known.ts";
import type { KnownLevel } from "../level.ts";

/** What an identity is held against: one day of a topic. */
export interface Day {
  readonly topic: Topic;
  readonly asOf: string;
  readonly known: Known;
}

/** The settled level of a metric if it was stated as of this very day. */
export function levelOn({ known, asOf }: Day, metric: string): KnownLevel | undefined {
  const level = known.newest(metric, asOf);
  return level?.asOf === asOf && level.settled ? level : undefined;
}

export function idsOf(levels: readonly KnownLevel[]): string[] {
  return levels.map(({ preferred }) => preferred.figure.id);
}

/** What a comparison gave: a difference within the rounding of its numbers is no residual. */
export function stateOf(
  residual: number,
  rounding: number,
): Pick<Check, "severity" | "state" | "residual"> {
  if (residual === 0) return { severity: "info", state: "closes", residual };
  if (Math.abs(residual) <= rounding) return { severity: "info", state: "rounding", residual };
  return { severity: "warning", state: "residual", residual };
}
