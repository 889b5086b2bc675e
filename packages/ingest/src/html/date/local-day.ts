import type { Marks } from "../marks.ts";
import { readDate } from "./read-date.ts";

export const dayMs = 86_400_000;
const mostTimes = 20;

/** The instant that a time element gives to a day that is shown without one. */
export function instantOn(day: string, { times }: Marks): string | undefined {
  return times
    .slice(0, mostTimes)
    .map(({ node }) => readDate(node.attribs?.datetime ?? ""))
    .find((instant) => instant?.startsWith(`${day}T`));
}

/**
 * The day that a page shows, where the instant is given in UTC and falls on the next day or the one before.
 * - "/2023/11/08/vote" with 2023-11-09T03:28:35Z is 2023-11-08: an evening in the newsroom
 */
export function localDay(stated: string, shown: string | undefined): string | undefined {
  if (shown === undefined || !/T.*(?:Z|[+]00:00)$/.test(stated) || stated.startsWith(shown)) {
    return undefined;
  }
  // Clocks on earth are at most half a day from UTC, give or take.
  const noonOfDay = Date.parse(`${shown}T12:00:00Z`);
  return Math.abs(Date.parse(stated) - noonOfDay) <= dayMs ? shown : undefined;
}
