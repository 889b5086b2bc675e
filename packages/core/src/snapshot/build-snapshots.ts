import { rulesVersion } from "../extract/rules-version.ts";
import type { Check } from "../model/check.ts";
import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { checkIdentities } from "../validate/check-identities.ts";
import { checkSources } from "../validate/check-sources.ts";
import { type Claims, claimsOf, keyOf } from "../validate/claims.ts";
import { knowLevels } from "../validate/known.ts";
import type { Level } from "../validate/level.ts";
import { reconcile } from "../validate/reconcile.ts";
import { toMetric } from "./to-metric.ts";

/** A document in the ledger, the figures read from it and what its tables gave when checked. */
export interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
  readonly checks?: readonly Check[];
  /** Its source has changed since: it stands for nothing, but is told of where the two differ. */
  readonly replaced?: boolean;
}

const schemaVersion = "0.2.0";

/** One snapshot per day at which something new is known, oldest first. */
export function buildSnapshots(topic: Topic, entries: readonly Entry[]): readonly Snapshot[] {
  const ordered = [...entries].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const found = claimsOf(topic, ordered);
  const levels = levelsOf(found);
  const known = knowLevels(levels);
  const days = [...new Set(levels.map(({ asOf }) => asOf))].sort();
  return days.map((asOf) => {
    const metrics = topic.metrics.flatMap((metric) => {
      const level = known.newest(metric.id, asOf);
      return level === undefined ? [] : [toMetric(metric, level, { topic, known })];
    });
    return {
      schemaVersion,
      topic: topic.id,
      asOf,
      rulesVersion,
      metrics,
      checks: [
        ...checkIdentities({ topic, asOf, known }),
        ...checkSources(asOf, known),
        ...checksOf(ordered, metrics, asOf),
      ],
      documents: documentsOf(ordered, metrics),
      held: found.held
        .filter((one) => one.asOf <= asOf)
        .map(({ figureId, documentId, reason }) => ({ figureId, documentId, reason })),
    };
  });
}

/** The checks of documents that bear on a figure newly stated on the day: later days do not tell them again. */
function checksOf(
  entries: readonly Entry[],
  metrics: Snapshot["metrics"],
  asOf: string,
): readonly Check[] {
  const stated = metrics.filter((metric) => metric.asOf === asOf);
  const stood = new Set(stated.flatMap(({ sources }) => sources.map(({ figureId }) => figureId)));
  return entries.flatMap(({ checks = [] }) =>
    checks.filter(({ inputs }) => inputs.some((id) => stood.has(id))),
  );
}

function levelsOf({ claims, slips, replaced }: Claims): readonly Level[] {
  const groups = Map.groupBy(claims, keyOf);
  const slipped = Map.groupBy(slips, keyOf);
  const earlier = Map.groupBy(replaced, keyOf);
  return [...groups.keys()].sort().flatMap((key) => {
    const beside = { slips: slipped.get(key) ?? [], replaced: earlier.get(key) ?? [] };
    return reconcile(groups.get(key) ?? [], beside) ?? [];
  });
}

function documentsOf(
  entries: readonly Entry[],
  metrics: Snapshot["metrics"],
): Snapshot["documents"] {
  const used = new Set(
    metrics.flatMap(({ sources }) => sources.map(({ documentId }) => documentId)),
  );
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
