import type { Check } from "../model/check.ts";
import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Topic } from "../model/topic.ts";
import { type Claims, claimsOf, type Held, keyOf } from "../validate/claims.ts";
import type { Level } from "../validate/level.ts";
import { reconcile } from "../validate/reconcile.ts";

/** A document in the ledger, the figures read from it and what its tables gave when checked. */
export interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
  readonly checks?: readonly Check[];
  /** Its source has changed since: it stands for nothing, but is told of where the two differ. */
  readonly replaced?: boolean;
}

/**
 * What the documents say of a topic as of one day, put together. It hangs on the claims of that day alone, so
 * that a document which says nothing of the day leaves it as it is.
 */
export interface TopicDay {
  readonly asOf: string;
  /** By metric. */
  readonly levels: readonly Level[];
  /** What the tables of documents gave that bear on a level of the day. */
  readonly checks: readonly Check[];
  readonly held: readonly Held[];
}

/** The days that documents speak of, oldest first: all of them, or those asked for. */
export function readDays(
  topic: Topic,
  entries: readonly Entry[],
  only?: ReadonlySet<string>,
): readonly TopicDay[] {
  const ordered = [...entries].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const found = onDays(claimsOf(topic, ordered), only);
  const levels = Map.groupBy(levelsOf(found), ({ asOf }) => asOf);
  const held = Map.groupBy(found.held, ({ asOf }) => asOf);
  const checksOf = findChecks(ordered);
  const days = [...new Set([...levels.keys(), ...held.keys()])].sort();
  return days.map((asOf) => ({
    asOf,
    levels: levels.get(asOf) ?? [],
    checks: checksOf(levels.get(asOf) ?? []),
    held: held.get(asOf) ?? [],
  }));
}

function onDays(found: Claims, only: ReadonlySet<string> | undefined): Claims {
  if (only === undefined) return found;
  const { claims, slips, replaced, held } = found;
  return {
    claims: claims.filter(({ asOf }) => only.has(asOf)),
    slips: slips.filter(({ asOf }) => only.has(asOf)),
    replaced: replaced.filter(({ asOf }) => only.has(asOf)),
    held: held.filter(({ asOf }) => only.has(asOf)),
  };
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

/** Finds checks by what they are made of. They are told on the day on which a figure of theirs is newly stated. */
function findChecks(entries: readonly Entry[]): (levels: readonly Level[]) => readonly Check[] {
  const checks = entries.flatMap((entry) => entry.checks ?? []);
  const places = Map.groupBy(
    checks.flatMap(({ inputs }, at) => inputs.map((id) => ({ id, at }))),
    ({ id }) => id,
  );
  return (levels) => {
    const stated = levels.flatMap(({ preferred, agreeing }) => [preferred, ...agreeing]);
    const found = stated.flatMap(({ figure }) => places.get(figure.id) ?? []);
    const ordered = [...new Set(found.map(({ at }) => at))].sort((a, b) => a - b);
    return ordered.flatMap((at) => checks[at] ?? []);
  };
}
