import { InvalidArgumentError } from "commander";

/** A day of the calendar as an option's argument. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("a day is written YYYY-MM-DD, such as 2018-08-31.");
  }
  return text;
}

/** A day, or an instant with its offset, as an option's argument. */
export function readTime(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readDay(text);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
  if (!instant.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError(
      "a time is a day (2018-08-31) or an instant with its offset (2018-08-31T17:00-07:00).",
    );
  }
  return text;
}
