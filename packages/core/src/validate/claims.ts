import type { Topic } from "../model/topic.ts";
import type { Claim } from "./level.ts";
import { type Entry, type Held, readEntry } from "./read-entry.ts";

/** What the documents say of a topic's metrics. */
export interface Claims {
  readonly claims: readonly Claim[];
  /** Figures that fit in all but their unit. */
  readonly slips: readonly Claim[];
  /** What sources said before they were edited. */
  readonly replaced: readonly Claim[];
  readonly held: readonly Held[];
}

/** Claims of one metric on one day belong together. */
export function keyOf({ asOf, metric }: Pick<Claim, "asOf" | "metric">): string {
  return `${asOf} ${metric}`;
}

/** Claims of the figures; what is only denied, ordered or expected is held back, and what no day governs left out. */
export function claimsOf(topic: Topic, entries: readonly Entry[]): Claims {
  const read = entries.map((entry) => ({ entry, ...readEntry(topic, entry) }));
  const standing = read.filter(({ entry }) => entry.replaced !== true);
  const claims = standing.flatMap((one) => one.claims);
  const replaced = read.filter(({ entry }) => entry.replaced === true).flatMap((one) => one.claims);
  const said = new Set(claims.map(keyOf));
  return {
    claims,
    slips: standing.flatMap((one) => one.slips),
    replaced,
    held: [
      ...standing.flatMap((one) => one.held),
      ...replaced.filter((claim) => !said.has(keyOf(claim))).map(takenBack),
    ],
  };
}

function takenBack({ metric, figure, document, asOf }: Claim): Held {
  const reason = "the source was edited and no longer says it";
  return { metric, figure, document, reason, asOf, because: "edited" };
}
