import type { Review } from "../model/review.ts";
import type { SnapshotMetric, SnapshotReview, SnapshotSource } from "../model/snapshot.ts";
import type { Metric, Topic } from "../model/topic.ts";
import { classifyConflict } from "../validate/classify-conflict.ts";
import { difference } from "../validate/difference.ts";
import { findSeriesBreak } from "../validate/identities/series-break.ts";
import type { Known } from "../validate/known.ts";
import type { Claim, Level } from "../validate/level.ts";

interface Context {
  readonly topic: Topic;
  readonly known: Known;
}

/** What a snapshot says of one metric: its value, who said it, how it moved, and who says otherwise. */
export function toMetric(metric: Metric, level: Level, context: Context): SnapshotMetric {
  const { figure } = level.preferred;
  const disputed = level.disputing.length > 0;
  const documents = new Set(level.agreeing.map(({ document }) => document.id));
  documents.delete(level.preferred.document.id);
  return {
    metric: metric.id,
    title: metric.title,
    unit: metric.unit,
    asOf: level.asOf,
    value: level.settled ? level.value : null,
    min: level.settled ? figure.min : null,
    max: level.settled ? figure.max : null,
    quantifier: figure.quantifier,
    status: disputed ? "disputed" : documents.size > 0 ? "confirmed" : "single",
    ...(level.because === undefined ? {} : { preferredBecause: level.because }),
    ...movement(metric, level, context),
    sourceCount: 1 + level.agreeing.length,
    sources: [level.preferred, ...level.agreeing].map(toSource),
    conflicts: conflictsOf(level, context.known),
  };
}

/**
 * The value before and the change since: none for what is disputed or rounded, of which the difference is nobody's number,
 * and none across a change of the universe.
 */
function movement(
  metric: Metric,
  level: Level,
  { topic, known }: Context,
): Pick<SnapshotMetric, "previous" | "change"> {
  const earlier = known.earlier(metric.id, level.asOf).at(-1);
  if (earlier === undefined) return {};
  const previous = { asOf: earlier.asOf, value: earlier.value };
  const times = { from: earlier.asOf, to: level.asOf, known };
  const broken = universesOf(topic, metric).some(
    (universe) => findSeriesBreak(topic, { universe }, times) !== null,
  );
  const exact = [level, earlier].every((one) => one.preferred.figure.quantifier === "exact");
  if (!level.settled || !exact || broken) return { previous };
  return { previous, change: difference(level.value, earlier.value) };
}

/** The universe that a metric is counted in, and the one that it is the size of. */
function universesOf({ universes }: Topic, { id, universe }: Metric): readonly string[] {
  const own = universes.filter(({ metric }) => metric === id).map((one) => one.id);
  return universe === undefined ? own : [universe, ...own];
}

type Kind = Pick<SnapshotMetric["conflicts"][number], "type" | "cause">;

function conflictsOf(level: Level, known: Known): SnapshotMetric["conflicts"] {
  const all: readonly { readonly kind: Kind; readonly claim: Claim }[] = [
    ...level.superseded.map((claim) => ({ kind: amended, claim })),
    ...level.edited.map((claim) => ({ kind: sourceCorrected, claim })),
    ...level.disputing.map((claim) => ({
      kind: { type: classifyConflict(claim, level, known) },
      claim,
    })),
    ...level.unitSlips.map((claim) => ({ kind: unitSlip, claim })),
  ];
  return [...Map.groupBy(all, ({ kind: { type, cause } }) => `${type} ${cause}`).values()].map(
    (group) => ({
      ...(group[0]?.kind ?? unitSlip),
      valueCount: 1 + group.length,
      values: [level.preferred, ...group.map(({ claim }) => claim)].map(toSide),
    }),
  );
}

const amended: Kind = { type: "superseded", cause: "amended" };
const sourceCorrected: Kind = { type: "superseded", cause: "source corrected" };
const unitSlip: Kind = { type: "unit-slip" };

function toSide({ figure, review }: Claim): Side {
  return {
    value: figure.value,
    ...(figure.saidBy === undefined ? {} : { saidBy: figure.saidBy.party }),
    figureId: figure.id,
    ...(review === undefined ? {} : { review: toReview(review) }),
  };
}

type Side = SnapshotMetric["conflicts"][number]["values"][number];

/** What a reader is told of a review: who, why, and the value as it was read where another stands for it. */
export function toReview({ verdict, by, reason, read }: Review): SnapshotReview {
  return { verdict, by, reason, ...(verdict === "corrected" ? { read: read.value } : {}) };
}

function toSource({ document, figure, review, moved }: Claim): SnapshotSource {
  return {
    documentId: document.id,
    figureId: figure.id,
    ...(figure.saidBy === undefined ? {} : { saidBy: figure.saidBy }),
    ...(figure.asOf === undefined ? {} : { asOf: figure.asOf }),
    evidence: figure.evidence,
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    ...(document.publishedBasis === undefined ? {} : { publishedBasis: document.publishedBasis }),
    ...(review === undefined ? {} : { review: toReview(review) }),
    ...(moved === true ? { evidenceState: "moved" } : {}),
  };
}
