import type { DateParts } from "../model/sighting.ts";

/** A date as far as it is known. */
export interface CalendarDate {
  readonly date: string;
  readonly precision: "day" | "month" | "year";
  readonly basis: "stated" | "inferred";
}

const dayMs = 86_400_000;

/**
 * The calendar date of what a text says, read against the day that the text is of.
 * - July 26, 2018 → stated
 * - Thursday, in a text of Friday 31 August 2018 → 30 August, inferred
 * - Dec. 30 in a text of 2 January → the December before
 *
 * `null` where the words leave it open: a weekday or a day without a year, and no reference.
 */
export function resolveDate(
  parts: DateParts,
  reference: string | undefined,
  ahead: boolean,
): CalendarDate | null {
  if (parts.weekday !== undefined && parts.day === undefined) {
    return reference === undefined ? null : weekdayNear(parts.weekday, reference, ahead);
  }
  if (parts.year !== undefined) return stated(parts.year, parts);
  if (parts.month === undefined || parts.day === undefined || reference === undefined) return null;
  const { month, day } = parts;
  const at = Date.parse(`${reference}T00:00:00Z`);
  const year = Number(reference.slice(0, 4));
  const nearest = [year - 1, year, year + 1]
    .map((candidate) => iso(candidate, month, day))
    .filter((date): date is string => date !== null)
    .sort((a, b) => gap(a, at) - gap(b, at))[0];
  return nearest === undefined ? null : { date: nearest, precision: "day", basis: "inferred" };
}

function gap(date: string, at: number): number {
  return Math.abs(Date.parse(`${date}T00:00:00Z`) - at);
}

function stated(year: number, { month, day }: DateParts): CalendarDate | null {
  if (month === undefined) return { date: `${year}`, precision: "year", basis: "stated" };
  if (day === undefined) {
    return { date: `${year}-${two(month)}`, precision: "month", basis: "stated" };
  }
  const date = iso(year, month, day);
  return date === null ? null : { date, precision: "day", basis: "stated" };
}

/** The last such weekday up to the reference day, or the first from it on. */
function weekdayNear(weekday: number, reference: string, ahead: boolean): CalendarDate {
  const at = new Date(`${reference}T00:00:00Z`);
  const back = (at.getUTCDay() - weekday + 7) % 7;
  const shift = ahead ? (7 - back) % 7 : -back;
  const date = new Date(at.getTime() + shift * dayMs).toISOString().slice(0, 10);
  return { date, precision: "day", basis: "inferred" };
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
