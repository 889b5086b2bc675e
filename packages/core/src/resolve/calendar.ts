import { remember } from "../language/remember.ts";
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
 * - two weeks ago → that day; last month → that month; last week → null, since it is no one day
 *
 * `null` where the words leave it open: a weekday or a day without a year, and no reference.
 */
export function resolveDate(
  parts: DateParts,
  reference: string | undefined,
  ahead: boolean,
): CalendarDate | null {
  if (parts.year !== undefined) return stated(parts.year, parts);
  if (reference === undefined) return null;
  if (parts.weekday !== undefined && parts.day === undefined) {
    return weekdayNear({ ...parts, weekday: parts.weekday }, reference, ahead);
  }
  if (parts.away !== undefined) return away(parts.away, reference, parts.day);
  if (parts.month !== undefined && parts.day !== undefined) {
    return dayNear({ month: parts.month, day: parts.day }, reference);
  }
  if (parts.month !== undefined) return monthNear(parts.month, reference, parts.which ?? ahead);
  return parts.day === undefined ? null : dayOfMonth(parts.day, reference, ahead);
}

/** The year in which that day lies nearest to the reference. */
function dayNear(
  { month, day }: { readonly month: number; readonly day: number },
  reference: string,
): CalendarDate | null {
  const year = Number(reference.slice(0, 4));
  const nearest = [year - 1, year, year + 1]
    .map((candidate) => iso(candidate, month, day))
    .filter((date): date is string => date !== null)
    .sort((a, b) => gap(a, reference) - gap(b, reference))[0];
  return nearest === undefined ? null : inferred(nearest);
}

function gap(a: string, b: string): number {
  return Math.abs(at(a) - at(b));
}

const at = remember((date) => Date.parse(`${date}T00:00:00Z`));

function inferred(date: string): CalendarDate {
  const precision = date.length > 7 ? "day" : date.length > 4 ? "month" : "year";
  return { date, precision, basis: "inferred" };
}

function stated(year: number, { month, day }: DateParts): CalendarDate | null {
  if (month === undefined) return { date: `${year}`, precision: "year", basis: "stated" };
  if (day === undefined) {
    return { date: `${year}-${two(month)}`, precision: "month", basis: "stated" };
  }
  const date = iso(year, month, day);
  return date === null ? null : { date, precision: "day", basis: "stated" };
}

/**
 * "Thursday" is the last one up to the day of speaking, or the first from it on.
 *
 * "next Tuesday" on a Monday, "last Thursday" on a Friday: of this week or the other? Two readings
 * remain, and none is written.
 */
function weekdayNear(
  { weekday, which }: DateParts & { readonly weekday: number },
  reference: string,
  ahead: boolean,
): CalendarDate | null {
  if (which === "nth") return null;
  const today = new Date(at(reference)).getUTCDay();
  const back = (today - weekday + 7) % 7;
  const on = (7 - back) % 7;
  const sinceMonday = (today + 6) % 7;
  switch (which) {
    case "past":
      return shifted(reference, -(back === 0 ? 7 : back));
    case "coming":
      return shifted(reference, on === 0 ? 7 : on);
    case "last":
      return back !== 0 && back <= sinceMonday
        ? null
        : shifted(reference, -(back === 0 ? 7 : back));
    case "next":
      return on !== 0 && on <= 6 - sinceMonday ? null : shifted(reference, on === 0 ? 7 : on);
    case "next-week":
      return shifted(reference, ((weekday + 6) % 7) - sinceMonday + 7);
    case "last-week":
      return shifted(reference, ((weekday + 6) % 7) - sinceMonday - 7);
    case "this":
      return shifted(reference, ((weekday + 6) % 7) - sinceMonday);
    default:
      return shifted(reference, ahead ? on : -back);
  }
}

function shifted(reference: string, days: number): CalendarDate {
  return inferred(new Date(at(reference) + days * dayMs).toISOString().slice(0, 10));
}

function away(
  { unit, by }: NonNullable<DateParts["away"]>,
  reference: string,
  day: number | undefined,
): CalendarDate | null {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  switch (unit) {
    case "day":
      return shifted(reference, by);
    case "month": {
      const all = year * 12 + month - 1 + by;
      const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
      if (day === undefined) return inferred(`${y}-${two(m)}`);
      const date = iso(y, m, day);
      return date === null ? null : inferred(date);
    }
    case "year":
      return inferred(`${year + by}`);
    default:
      // A week or a quarter is no one day, month or year.
      return null;
  }
}

/** "in May" is the last one that has begun, or, ahead, the first that has not ended. */
function monthNear(
  month: number,
  reference: string,
  which: DateParts["which"] | boolean,
): CalendarDate {
  const [year, now] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const ahead = which === true || which === "next";
  const strict = which === "next" || which === "last";
  const past = strict ? month < now : month <= now;
  const future = strict ? month > now : month >= now;
  const found = ahead ? (future ? year : year + 1) : past ? year : year - 1;
  return inferred(`${found}-${two(month)}`);
}

/** "the 5th" is the last one up to the day of speaking, or the first from it on. */
function dayOfMonth(day: number, reference: string, ahead: boolean): CalendarDate | null {
  const today = Number(reference.slice(8, 10));
  const by = ahead ? (day >= today ? 0 : 1) : day <= today ? 0 : -1;
  return away({ unit: "month", by }, reference, day);
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : null;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
