import {
  type Alarm,
  type Ledger,
  listSchedules,
  recordMissed,
  recordSchedules,
  type ScheduleState,
} from "@recount/store";
import { nextFiring } from "../queue/next-firing.ts";
import { type ScheduledSource, type ScheduleRule, scheduledPrefix } from "../queue/schedules.ts";
import type { StageQueues } from "../queue/stage-queues.ts";
import type { Log } from "./log.ts";

/** Puts the configured sources on their schedules, and takes the others off. */
export async function putOnSchedules(
  db: Ledger["db"],
  queues: StageQueues,
  sources: readonly ScheduledSource[],
): Promise<void> {
  const rules = new Map(sources.map(({ name, rule }) => [name, JSON.stringify(rule)]));
  await recordSchedules(db, rules);
  for (const { name, rule } of sources) await queues.schedules.keep(name, rule);
  await queues.schedules.keepOnly(new Set(rules.keys()));
}

/** When a schedule should have fired, if that is over for longer than `graceMs`. */
export function missedFiring(
  { rule, since, firedAt, now }: ScheduleState,
  graceMs: number,
): Date | undefined {
  const parsed: ScheduleRule = JSON.parse(rule);
  // A machine whose clock is ahead fires early: that firing is this one's and not the last's.
  const from = new Date((firedAt ?? since).getTime() + graceMs / 3);
  const due = nextFiring(parsed, firedAt === null ? since : from);
  return now.getTime() > due.getTime() + graceMs ? due : undefined;
}

/** Later than this, and a schedule has not fired. */
export const defaultGraceMs = 90_000;

/** An alarm for each schedule that has not fired, whether a worker is there to see it or not. */
export async function findSilentSchedules(db: Ledger["db"]): Promise<readonly Alarm[]> {
  return (await listSchedules(db)).flatMap((state) => {
    const due = missedFiring(state, defaultGraceMs);
    if (due === undefined) return [];
    const last = state.firedAt === null ? "never" : `last at ${state.firedAt.toISOString()}`;
    const message = `${state.source} was due at ${due.toISOString()} and has not been looked into (${last})`;
    return [{ alarm: "schedule-silent" as const, message, sources: [state.source] }];
  });
}

interface Watch {
  readonly queues: StageQueues;
  readonly sources: readonly ScheduledSource[];
  readonly graceMs: number;
  readonly log: Log;
}

/**
 * Looks after schedules that have not fired, whatever the reason: no worker was there, or the scheduler lost its next
 * job. Says so, puts the source on its schedule anew, and looks into it now, once for however many firings.
 */
export async function catchUp(
  db: Ledger["db"],
  { queues, sources, graceMs, log }: Watch,
): Promise<void> {
  for (const state of await listSchedules(db)) {
    const source = sources.find(({ name }) => name === state.source);
    const due = missedFiring(state, graceMs);
    if (source === undefined || due === undefined) continue;
    const id = `${scheduledPrefix}${source.name}`;
    const last = state.firedAt?.toISOString() ?? null;
    log.error({ source: source.name, due: due.toISOString(), last }, "a schedule has not fired");
    await recordMissed(db, source.name);
    await queues.schedules.keep(source.name, source.rule, { anew: true });
    await queues.add([{ stage: "discover", id }]);
  }
}
