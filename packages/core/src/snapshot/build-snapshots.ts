import { rulesVersion } from "../extract/rules-version.ts";
import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Snapshot, SnapshotMetric, SnapshotSource } from "../model/snapshot.ts";
import type { Metric, Topic } from "../model/topic.ts";
import { checkIdentities, dayBefore, type Known } from "../validate/check-identities.ts";
import type { Claim, Level } from "../validate/level.ts";
import { matchFigures } from "../validate/match-figures.ts";
import { reconcile } from "../validate/reconcile.ts";

/** A document in the ledger and the figures read from it. */
export interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
}

const schemaVersion = "0.1.0";
const day = /^\d{4}-\d{2}-\d{2}$/;

/** One snapshot per day at which something new is known, oldest first. */
export function buildSnapshots(topic: Topic, entries: readonly Entry[]): readonly Snapshot[] {
  const { claims, held } = claimsOf(topic, entries);
  const levels = levelsOf(claims);
  const days = [...new Set(levels.map(({ asOf }) => asOf))].sort();
  const known: Known = (metric, asOf) =>
    levels.filter((level) => level.metric === metric && level.asOf <= asOf).at(-1);
  return days.map((asOf) => {
    const current = topic.metrics.flatMap((metric) => {
      const level = known(metric.id, asOf);
      return level === undefined ? [] : [toMetric(metric, level, known)];
    });
    const used = new Set(
      current.flatMap(({ sources }) => sources.map(({ documentId }) => documentId)),
    );
    return {
      schemaVersion,
      topic: topic.id,
      asOf,
      rulesVersion,
      metrics: current,
      checks: [...checkIdentities(topic, asOf, known)],
      documents: documentsOf(entries, used),
      held: held
        .filter((one) => one.asOf <= asOf)
        .map(({ figureId, documentId, reason }) => ({ figureId, documentId, reason })),
    };
  });
}

interface Held {
  readonly figureId: string;
  readonly documentId: string;
  readonly reason: string;
  readonly asOf: string;
}

/** What is only denied, ordered or expected is held back; so is what no day governs. */
function claimsOf(topic: Topic, entries: readonly Entry[]): { claims: Claim[]; held: Held[] } {
  const claims: Claim[] = [];
  const held: Held[] = [];
  for (const { document, figures } of [...entries].sort((a, b) =>
    a.document.id < b.document.id ? -1 : 1,
  )) {
    const metrics = new Map(
      matchFigures(topic, figures).map(({ figureId, metric }) => [figureId, metric]),
    );
    for (const figure of figures) {
      const metric = metrics.get(figure.id);
      const asOf = figure.asOf?.date;
      if (metric === undefined || asOf === undefined || !day.test(asOf)) continue;
      if (figure.stance === "asserted" || figure.stance === "conceded")
        claims.push({ metric, asOf, figure, document });
      else
        held.push({
          figureId: figure.id,
          documentId: document.id,
          reason: `the source says it as ${figure.stance}`,
          asOf,
        });
    }
  }
  return { claims, held };
}

function levelsOf(claims: readonly Claim[]): readonly Level[] {
  const groups = Map.groupBy(claims, ({ metric, asOf }) => `${asOf} ${metric}`);
  return [...groups.keys()].sort().flatMap((key) => reconcile(groups.get(key) ?? []) ?? []);
}

function toMetric(metric: Metric, level: Level, known: Known): SnapshotMetric {
  const { figure } = level.preferred;
  const disputed = level.disputing.length > 0;
  const previous = known(metric.id, dayBefore(level.asOf));
  const settled = !disputed || level.because !== undefined;
  const documents = new Set(level.agreeing.map(({ document }) => document.id));
  documents.delete(level.preferred.document.id);
  return {
    metric: metric.id,
    title: metric.title,
    unit: metric.unit,
    asOf: level.asOf,
    value: settled ? level.value : null,
    min: settled ? figure.min : null,
    max: settled ? figure.max : null,
    quantifier: figure.quantifier,
    status: disputed ? "disputed" : documents.size > 0 ? "confirmed" : "single",
    ...(level.because === undefined ? {} : { preferredBecause: level.because }),
    ...(previous === undefined ? {} : { previous: { asOf: previous.asOf, value: previous.value } }),
    ...(previous === undefined || !settled ? {} : { change: level.value - previous.value }),
    sources: [level.preferred, ...level.agreeing].map(toSource),
    conflicts: conflictsOf(level),
  };
}

function conflictsOf(level: Level): SnapshotMetric["conflicts"] {
  const groups = [
    { type: "superseded", claims: level.superseded },
    { type: "disputed", claims: level.disputing },
  ];
  return groups
    .filter(({ claims }) => claims.length > 0)
    .map(({ type, claims }) => ({
      type,
      values: [level.preferred, ...claims].map(({ figure }) => ({
        value: figure.value,
        ...(figure.saidBy === undefined ? {} : { saidBy: figure.saidBy.party }),
        figureId: figure.id,
      })),
    }));
}

function toSource({ document, figure }: Claim): SnapshotSource {
  return {
    documentId: document.id,
    figureId: figure.id,
    ...(figure.saidBy === undefined ? {} : { saidBy: figure.saidBy }),
    ...(figure.asOf === undefined ? {} : { asOf: figure.asOf }),
    evidence: figure.evidence,
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
  };
}

function documentsOf(entries: readonly Entry[], used: ReadonlySet<string>): Snapshot["documents"] {
  return entries
    .map(({ document }) => document)
    .filter(({ id }) => used.has(id))
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
    .map(({ id, source, title, url, publishedAt, court }) => ({
      id,
      source,
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(court?.filedAt === undefined ? {} : { filedAt: court.filedAt }),
    }));
}
