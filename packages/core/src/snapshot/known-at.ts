import type { DocumentSummary } from "../model/document.ts";
import type { Entry } from "../validate/read-entry.ts";

/**
 * The documents that had been filed or published by a time. Where a source has been edited since, what it said then
 * stands; where several of its texts bear the same time, none does, since nobody can tell which was the last.
 */
export function entriesKnownAt(entries: readonly Entry[], time: string): readonly Entry[] {
  const known = entries.filter(({ document }) => isKnownAt(document, time));
  const bySource = Map.groupBy(known, ({ document }) => document.source);
  return known.map((entry) => {
    const texts = bySource.get(entry.document.source) ?? [];
    const edited = texts.some(({ replaced }) => replaced !== true);
    if (entry.replaced !== true || edited) return entry;
    const later = texts.some((one) => one !== entry && !isBefore(one.document, entry.document));
    return later ? entry : { ...entry, replaced: false };
  });
}

function isBefore(one: DocumentSummary, other: DocumentSummary): boolean {
  const [time, limit] = [timeOf(one), timeOf(other)];
  return Date.parse(time) < Date.parse(limit);
}

function timeOf({ court, publishedAt }: DocumentSummary): string {
  return court?.filedAt ?? publishedAt ?? "";
}

/**
 * Whether a document had been filed or published by a time: a day (YYYY-MM-DD) or an ISO 8601 instant.
 * - filed 2018-08-30: known at 2018-08-30, and at 2018-08-31T00:00Z
 *
 * Not where the document bears no time at all, and not on the very day for an instant within it, where the
 * document bears only the day: it may have come later.
 */
export function isKnownAt(document: DocumentSummary, time: string): boolean {
  const said = timeOf(document);
  if (said === "") return false;
  if (isDay(said) || isDay(time)) {
    const [day, limit] = [said.slice(0, 10), time.slice(0, 10)];
    return day < limit || (day === limit && isDay(time));
  }
  return Date.parse(said) <= Date.parse(time);
}

function isDay(time: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(time);
}
