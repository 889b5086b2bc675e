import { InvalidArgumentError } from "commander";

/** A day of the calendar as an option's argument. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("a day is written YYYY-MM-DD, such as 2018-08-31.");
  }
  return text;
}
