import { CronExpressionParser } from "cron-parser";
import type { ScheduleRule } from "./schedules.ts";

/** What is wrong with a cron expression, in words; undefined if nothing is. */
export function checkCron(cron: string): string | undefined {
  try {
    CronExpressionParser.parse(cron);
    return undefined;
  } catch (error) {
    return `is no cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The first time after an instant at which a schedule fires; BullMQ reckons by the same parser. */
export function nextFiring(rule: ScheduleRule, after: Date): Date {
  if ("everyMs" in rule) return new Date(after.getTime() + rule.everyMs);
  const times = CronExpressionParser.parse(rule.cron, { currentDate: after, tz: rule.timeZone });
  return times.next().toDate();
}
