import type { Check } from "../model/check.ts";
import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Review } from "../model/review.ts";
import type { Topic } from "../model/topic.ts";
import type { Claim } from "./level.ts";
import { type Explanation, explainMatches } from "./match-figures.ts";
import { type Placed, placeReviews } from "./place-reviews.ts";
import type { Astray } from "./reread-evidence.ts";

/** A document in the ledger, the figures read from it and what its tables gave when checked. */
export interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
  readonly checks?: readonly Check[];
  /** Its source has changed since: it stands for nothing, but is told of where the two differ. */
  readonly replaced?: boolean;
  /** What people said of its figures, or of those of its source's other texts, oldest first. */
  readonly reviews?: readonly Review[];
  /** Figures whose quotes do not stand where they say. */
  readonly astray?: readonly Astray[];
}

/** A figure that fits a metric and is not published, and why. */
export interface Held extends Claim {
  readonly reason: string;
  readonly because: "stance" | "edited" | "orphan" | "returned" | "rejected";
}

interface EntryRead {
  readonly claims: readonly Claim[];
  /** Figures that fit in all but their unit. */
  readonly slips: readonly Claim[];
  readonly held: readonly Held[];
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const published: readonly string[] = ["asserted", "conceded"];

/** What one document says of a topic's metrics, in view of what people said of its figures. */
export function readEntry(topic: Topic, entry: Entry): EntryRead {
  const placed = placeReviews(entry.figures, entry.reviews ?? []).byFigure;
  const astray = new Map(entry.astray?.map(({ figureId, state }) => [figureId, state]));
  const claims: Claim[] = [];
  const slips: Claim[] = [];
  const held: Held[] = [];
  const figures = entry.figures.map((figure) => correct(figure, placed.get(figure.id)));
  for (const explanation of explainMatches(topic, figures)) {
    const { figure, match, near } = explanation;
    const claim = claimOf(explanation, entry, placed.get(figure.id));
    if (claim === null) continue;
    const state = astray.get(figure.id);
    const against = objection(claim, { orphan: state === "orphan", placed: placed.get(figure.id) });
    if (match !== undefined) {
      if (against === null) claims.push(state === "moved" ? { ...claim, moved: true } : claim);
      else held.push({ ...claim, ...against });
    } else if (against === null) {
      const slipped = near.filter(({ unitSlip }) => unitSlip);
      slips.push(...slipped.map(({ metric }) => ({ ...claim, metric })));
    }
  }
  return { claims, slips, held };
}

/** The figure as a person corrected it: a new one, with the same id; what was read stays as it was. */
function correct(figure: Figure, placed: Placed | undefined): Figure {
  const value = placed?.back === undefined ? placed?.review.value : undefined;
  if (value === undefined) return figure;
  return { ...figure, value, min: value, max: value, quantifier: "exact" };
}

function claimOf(
  { figure, match }: Explanation,
  { document }: Entry,
  placed: Placed | undefined,
): Claim | null {
  const asOf = figure.asOf?.date;
  if (asOf === undefined || !day.test(asOf)) return null;
  const claim = { metric: match?.metric ?? "", asOf, figure, document };
  if (placed === undefined) return claim;
  const { review, back } = placed;
  return back === undefined
    ? { ...claim, review }
    : { ...claim, back: `${review.by} ${review.verdict} it, and ${back}` };
}

/** Why a claim is not published; `null` where nothing speaks against it. */
function objection(
  { figure, review, back }: Claim,
  { orphan, placed }: { readonly orphan: boolean; readonly placed: Placed | undefined },
): Pick<Held, "reason" | "because"> | null {
  if (review?.verdict === "rejected") {
    return { because: "rejected", reason: `rejected by ${review.by}: ${review.reason}` };
  }
  if (orphan) return { because: "orphan", reason: "its quote does not stand in the document" };
  if (back !== undefined && placed?.review.verdict !== "confirmed") {
    return { because: "returned", reason: back };
  }
  if (published.includes(figure.stance) || review !== undefined) return null;
  return { because: "stance", reason: `the source says it as ${figure.stance}` };
}
