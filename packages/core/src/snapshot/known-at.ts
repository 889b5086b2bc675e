import type { DocumentSummary } from "../model/document.ts";

/**
 * Whether a document had been filed or published by a time: a day (YYYY-MM-DD) or an ISO 8601 instant.
 * - filed 2018-08-30: known at 2018-08-30, and at 2018-08-31T00:00Z
 *
 * Not where the document bears no time at all, and not on the very day for an instant within it, where the
 * document bears only the day: it may have come later.
 */
export function isKnownAt({ court, publishedAt }: DocumentSummary, time: string): boolean {
  const said = court?.filedAt ?? publishedAt;
  if (said === undefined) return false;
  if (isDay(said) || isDay(time)) {
    const [day, limit] = [said.slice(0, 10), time.slice(0, 10)];
    return day < limit || (day === limit && isDay(time));
  }
  return Date.parse(said) <= Date.parse(time);
}

function isDay(time: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(time);
}
