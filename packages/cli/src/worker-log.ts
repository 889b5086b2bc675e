import type { Log } from "@recount/workers";
import { pino } from "pino";

export const logForms = ["json", "text"] as const;
export type LogForm = (typeof logForms)[number];

/** A line of JSON for each thing said, on standard error; or words, for a person at a terminal. */
export function openLog(form: LogForm): Log {
  if (form === "json") {
    return pino(
      { base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
      pino.destination({ dest: 2, sync: true }),
    );
  }
  const say = (level: string) => (fields: object, message: string) => {
    const details = Object.entries(fields).map(([name, value]) => `${name}=${show(value)}`);
    const time = new Date().toISOString().slice(11, 19);
    process.stderr.write(`${[time, level, message, ...details].join(" ")}\n`);
  };
  return { info: say("info"), warn: say("warn"), error: say("error") };
}

function show(value: unknown): string {
  if (typeof value === "string") return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value;
  return JSON.stringify(value);
}
