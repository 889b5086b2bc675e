import type { Evidence } from "../model/figure.ts";
import type { Review } from "../model/review.ts";
import type { Topic } from "../model/topic.ts";
import type { Claims } from "../validate/claims.ts";
import type { Claim, Level } from "../validate/level.ts";
import { placeReviews } from "../validate/place-reviews.ts";
import type { Entry, Held } from "../validate/read-entry.ts";

/** Why a person should look, most pressing first. */
const concernsOfPerson = [
  "returned",
  "orphan",
  "moved",
  "disputed",
  "held",
  "low-confidence",
] as const;

/** A figure as a person is shown it, with what is said of it and where it stands. */
export interface FigureShown {
  readonly figureId: string;
  readonly documentId: string;
  readonly source: string;
  readonly url?: string;
  readonly asWritten: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly saidBy?: string;
  readonly evidence: Evidence;
}

/** Something that waits for a person: one figure, or the sides of a dispute. */
export interface Waiting {
  readonly topic: string;
  readonly metric: string;
  readonly asOf: string;
  readonly why: (typeof concernsOfPerson)[number];
  readonly reason: string;
  readonly figures: readonly FigureShown[];
}

/** What waits for a person of claims and what they come to: that which nobody has looked at, and that which has changed since. */
export function waitingOf(
  topic: Topic,
  { held, claims }: Pick<Claims, "held" | "claims">,
  levels: readonly Level[],
): readonly Waiting[] {
  return [
    ...held.flatMap(heldWaits),
    ...claims.flatMap(claimWaits),
    ...levels.flatMap(disputeWaits),
  ].map((one) => ({ topic: topic.id, ...one }));
}

/** What waits, most pressing first, then by day. */
export function orderWaiting(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting.toSorted(
    (a, b) =>
      concernsOfPerson.indexOf(a.why) - concernsOfPerson.indexOf(b.why) ||
      (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0),
  );
}

type OfTopic = Omit<Waiting, "topic">;

/** What a person has rejected is decided, and waits for nobody. */
function heldWaits(held: Held): readonly OfTopic[] {
  const { metric, asOf, because, reason } = held;
  if (because === "rejected") return [];
  const why = because === "orphan" || because === "returned" ? because : "held";
  return [{ metric, asOf, why, reason, figures: [show(held)] }];
}

function claimWaits(claim: Claim): readonly OfTopic[] {
  const { metric, asOf, figure, review, back, moved } = claim;
  const of = { metric, asOf, figures: [show(claim)] };
  if (back !== undefined) return [{ ...of, why: "returned", reason: back }];
  if (review !== undefined) return [];
  if (moved === true) {
    return [{ ...of, why: "moved", reason: "its quote stands elsewhere in the document" }];
  }
  if (figure.confidence !== "low") return [];
  return [{ ...of, why: "low-confidence", reason: "its digits were not surely recognised" }];
}

/** Once a person has confirmed or corrected the number that stands, the dispute is decided. */
function disputeWaits({ metric, asOf, preferred, disputing, because }: Level): readonly OfTopic[] {
  if (disputing.length === 0 || preferred.review !== undefined) return [];
  const reason = because === undefined ? "no side is preferred" : `published: ${because}`;
  return [{ metric, asOf, why: "disputed", reason, figures: [preferred, ...disputing].map(show) }];
}

/** Reviews whose quote is read from no text that stands; a rejection then has nothing to reject. */
export function lostReviews(topic: Topic, entries: readonly Entry[]): readonly Waiting[] {
  const read = [...entries]
    .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
    .filter(({ reviews = [], replaced }) => replaced !== true && reviews.length > 0)
    .map(({ document, figures, reviews = [] }) => ({
      document,
      ...placeReviews(figures, reviews),
    }));
  const found = new Set(
    read.flatMap(({ byFigure }) => [...byFigure.values()].map(({ review }) => review.figureId)),
  );
  return read.flatMap(({ document, lost }) =>
    lost
      .filter(({ verdict, figureId }) => verdict !== "rejected" && !found.has(figureId))
      .map((review) => ({ topic: topic.id, ...showLost(document, review) })),
  );
}

function showLost(document: Entry["document"], review: Review): OfTopic {
  const { figureId, evidence, by, verdict } = review;
  const { asWritten, value, unit, asOf = "" } = review.read;
  return {
    ...{ metric: "", asOf, why: "returned" },
    reason: `${by} ${verdict} it, and no figure is read from its evidence any more`,
    figures: [
      {
        figureId,
        documentId: document.id,
        source: document.source,
        asWritten,
        value,
        unit,
        evidence,
      },
    ],
  };
}

function show({ figure, document }: Claim): FigureShown {
  const { id: figureId, asWritten, value, unit, saidBy, evidence } = figure;
  return {
    ...{ figureId, documentId: document.id, source: document.source },
    ...(document.url === undefined ? {} : { url: document.url }),
    ...{ asWritten, value, unit },
    ...(saidBy === undefined ? {} : { saidBy: saidBy.party }),
    evidence,
  };
}
