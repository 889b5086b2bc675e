import { stages } from "@recount/store";
import { checkCron, defaultSettings, type WorkerSettings } from "@recount/workers";
import { z } from "zod";
import type { Config } from "./config.ts";

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof unitMs;

/** "500 ms", "10s", "5m", "1h", "2d", in milliseconds. */
export const durationSchema = z
  .string()
  .regex(/^\d+(?:\.\d+)? ?(?:ms|s|m|h|d)$/, 'must look like "500ms", "10s", "5m", "1h" or "2d"')
  .transform((text) => {
    const unit = (Object.keys(unitMs) as Unit[]).find((one) => text.endsWith(one)) ?? "s";
    return Math.round(Number.parseFloat(text) * unitMs[unit]);
  });

const timeZoneSchema = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions() !== undefined;
  } catch {
    return false;
  }
}, "is no time zone; name one as in Europe/Berlin");

export const scheduleSchema = z.union([
  z.strictObject({
    cron: z.string().superRefine((text, { addIssue }) => {
      const wrong = checkCron(text);
      if (wrong !== undefined) addIssue({ code: "custom", message: wrong });
    }),
    timeZone: timeZoneSchema.default("UTC"),
  }),
  z.strictObject({ every: durationSchema.refine((ms) => ms >= 1000, "must be a second or more") }),
]);

const stageSchema = z.strictObject({
  concurrency: z.int().min(1).max(1000).optional(),
  rate: z.strictObject({ max: z.int().min(1), per: durationSchema }).optional(),
});

const hostSchema = z.strictObject({
  gap: durationSchema.optional(),
  atOnce: z.int().min(1).max(100).optional(),
});

/** How `recount worker` works. */
export const workersSchema = z.strictObject({
  stages: z.partialRecord(z.enum(stages), stageSchema).default({}),
  /** How hosts want to be asked; "default" is any other. */
  hosts: z.record(z.string(), hostSchema).default({}),
  /** Changes within this time are published together. */
  gather: durationSchema.optional(),
  /** Tries before an error of the network or the machine is recorded as a failure. */
  attempts: z.int().min(1).max(50).default(8),
});

/** The workers' settings, with what the file leaves out as it is by default. */
export function workerSettings({ workers, sources }: Config): WorkerSettings {
  const { default: any = {}, ...named } = workers.hosts;
  const everyHost = hostRule(any, defaultSettings.everyHost);
  const chosen = Object.entries(workers.stages).map(([stage, { concurrency, rate }]) => [
    stage,
    {
      concurrency:
        concurrency ?? defaultSettings.stages[stage as keyof WorkerSettings["stages"]].concurrency,
      ...(rate === undefined ? {} : { rate: { max: rate.max, duration: rate.per } }),
    },
  ]);
  return {
    ...defaultSettings,
    stages: { ...defaultSettings.stages, ...Object.fromEntries(chosen) },
    everyHost,
    hosts: Object.fromEntries(
      Object.entries(named).map(([host, rule]) => [host, hostRule(rule, everyHost)]),
    ),
    gatherMs: workers.gather ?? defaultSettings.gatherMs,
    schedules: sources.flatMap(scheduledSource),
  };
}

function hostRule(
  { gap, atOnce }: z.infer<typeof hostSchema>,
  otherwise: WorkerSettings["everyHost"],
): WorkerSettings["everyHost"] {
  return { gapMs: gap ?? otherwise.gapMs, atOnce: atOnce ?? otherwise.atOnce };
}

const dayMs = 86_400_000;

function scheduledSource(source: Config["sources"][number]): WorkerSettings["schedules"] {
  const { name, schedule, refetchAfter } = source;
  if (name === undefined || schedule === undefined) return [];
  const places = "folder" in source ? [source.folder] : source.urls;
  const rule = "every" in schedule ? { everyMs: schedule.every } : schedule;
  return [{ name, places, rule, refetchAfterMs: refetchAfter ?? dayMs }];
}
