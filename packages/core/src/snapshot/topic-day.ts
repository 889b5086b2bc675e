import type { Check } from "../model/check.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";
import { type Claims, claimsOf } from "../validate/claims.ts";
import type { Level } from "../validate/level.ts";
import { levelsOf } from "../validate/levels-of.ts";
import type { Entry, Held } from "../validate/read-entry.ts";
import { type Waiting, waitingOf } from "./list-waiting.ts";
import { toReview } from "./to-metric.ts";

/** A figure that is held back, as a snapshot tells of it from its day on. */
export interface HeldOfDay {
  readonly asOf: string;
  readonly told: Snapshot["held"][number];
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
  readonly held: readonly HeldOfDay[];
  readonly waiting: readonly Waiting[];
}

/** The days that documents speak of, oldest first: all of them, or those asked for. */
export function readDays(
  topic: Topic,
  entries: readonly Entry[],
  only?: ReadonlySet<string>,
): readonly TopicDay[] {
  const ordered = [...entries].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const found = onDays(claimsOf(topic, ordered), only);
  const all = levelsOf(found);
  const levels = Map.groupBy(all, ({ asOf }) => asOf);
  const held = Map.groupBy(found.held.map(toHeld), ({ asOf }) => asOf);
  const waiting = Map.groupBy(waitingOf(topic, found, all), ({ asOf }) => asOf);
  const checksOf = findChecks(ordered);
  const days = [...new Set([levels, held, waiting].flatMap((one) => [...one.keys()]))].sort();
  return days.map((asOf) => ({
    asOf,
    levels: levels.get(asOf) ?? [],
    checks: checksOf(levels.get(asOf) ?? []),
    held: held.get(asOf) ?? [],
    waiting: waiting.get(asOf) ?? [],
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

function toHeld({ asOf, figure, document, reason, review }: Held): HeldOfDay {
  const by = review === undefined ? {} : { review: toReview(review) };
  return { asOf, told: { figureId: figure.id, documentId: document.id, reason, ...by } };
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
