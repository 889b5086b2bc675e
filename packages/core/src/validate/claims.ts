import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Topic } from "../model/topic.ts";
import type { Claim } from "./level.ts";
import { explainMatches } from "./match-figures.ts";

/** A figure that fits a metric and is not published, and why. */
export interface Held {
  readonly figureId: string;
  readonly documentId: string;
  readonly reason: string;
  readonly asOf: string;
}

/** What the documents say of a topic's metrics. */
export interface Claims {
  readonly claims: readonly Claim[];
  /** Figures that fit in all but their unit. */
  readonly slips: readonly Claim[];
  /** What sources said before they were edited. */
  readonly replaced: readonly Claim[];
  readonly held: readonly Held[];
}

interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
  readonly replaced?: boolean;
}

/** Claims of one metric on one day belong together. */
export function keyOf({ asOf, metric }: Pick<Claim, "asOf" | "metric">): string {
  return `${asOf} ${metric}`;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const published: readonly string[] = ["asserted", "conceded"];

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

function takenBack({ figure, document, asOf }: Claim): Held {
  const reason = "the source was edited and no longer says it";
  return { figureId: figure.id, documentId: document.id, reason, asOf };
}

function readEntry(
  topic: Topic,
  { document, figures }: Entry,
): Pick<Claims, "claims" | "slips" | "held"> {
  const claims: Claim[] = [];
  const slips: Claim[] = [];
  const held: Held[] = [];
  for (const { figure, match, near } of explainMatches(topic, figures)) {
    const asOf = figure.asOf?.date;
    if (asOf === undefined || !day.test(asOf)) continue;
    const stands = published.includes(figure.stance);
    if (match === undefined) {
      const slipped = stands ? near.filter(({ unitSlip }) => unitSlip) : [];
      slips.push(...slipped.map(({ metric }) => ({ metric, asOf, figure, document })));
    } else if (stands) {
      claims.push({ metric: match.metric, asOf, figure, document });
    } else {
      const reason = `the source says it as ${figure.stance}`;
      held.push({ figureId: figure.id, documentId: document.id, reason, asOf });
    }
  }
  return { claims, slips, held };
}
