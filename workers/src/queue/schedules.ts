import type { JobSchedulerJson, Queue } from "bullmq";

/** When a source is looked into: at the hours of a time zone, or every so often. */
export type ScheduleRule =
  | { readonly cron: string; readonly timeZone: string }
  | { readonly everyMs: number };

/** A source that is looked into by the clock. */
export interface ScheduledSource {
  readonly name: string;
  /** Files, folders and addresses that make it up. */
  readonly places: readonly string[];
  readonly rule: ScheduleRule;
  /** What a feed of it names and has its outcome is not fetched again before. */
  readonly refetchAfterMs: number;
}

/** The job schedulers of the queue. */
export interface Schedules {
  /** Puts a source on its schedule; one that is on it keeps its next time, unless it is to be put on it anew. */
  keep(source: string, rule: ScheduleRule, how?: { readonly anew: boolean }): Promise<void>;
  /** Takes all sources off but these. */
  keepOnly(sources: ReadonlySet<string>): Promise<void>;
}

/** What a scheduled job is about: a source by its name, not a place. */
export const scheduledPrefix = "schedule:";

type Scheduler = Pick<JobSchedulerJson, "key" | "pattern" | "tz" | "every">;

/** The part of a BullMQ queue that schedules are made of, on whatever backend. */
type SchedulingQueue = Pick<
  Queue,
  "getJobSchedulers" | "removeJobScheduler" | "upsertJobScheduler" | "getJobScheduler"
>;

function isOn({ pattern, tz, every }: Scheduler, rule: ScheduleRule): boolean {
  return "cron" in rule
    ? pattern === rule.cron && tz === rule.timeZone
    : Number(every) === rule.everyMs;
}

export function schedulesOn(queue: SchedulingQueue, attempts: number): Schedules {
  const opts = {
    attempts,
    backoff: { type: "custom" },
    removeOnComplete: true,
    removeOnFail: true,
  };
  return {
    async keep(source, rule, { anew } = { anew: false }) {
      const found = await queue.getJobScheduler(source);
      if (!anew && found !== undefined && isOn(found, rule)) return;
      const repeat =
        "cron" in rule ? { pattern: rule.cron, tz: rule.timeZone } : { every: rule.everyMs };
      await queue.upsertJobScheduler(source, repeat, {
        ...{ name: "discover", data: { id: `${scheduledPrefix}${source}` }, opts },
      });
    },
    async keepOnly(sources) {
      for (const { key } of await queue.getJobSchedulers()) {
        if (!sources.has(key)) await queue.removeJobScheduler(key);
      }
    },
  };
}
