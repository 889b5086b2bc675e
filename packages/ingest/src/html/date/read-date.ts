import {
  cutYear,
  dayFirst,
  monthFirst,
  numeric,
  shortYear,
  yearFirst,
  yearThenName,
} from "./day-patterns.ts";
import { monthOf } from "./month-names.ts";

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:$|T|\D)/;
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+(\p{L}{3,10})\.?[\s-]+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[ECMP][SD]T|[+-]\d{4})/iu;
/** As the clocks of Unix print it: "Mon Jan 20 09:49:32 UTC 2020". */
const clock =
  /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2})(?::(\d{2}))?(?:\s+(Z|UTC|GMT|[ECMP][SD]T|[+-]\d{4}))?\s+(\d{4})$/i;
/** Digits alone: "20180831053000". */
const stamp = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;
/** Seconds or milliseconds since 1970, of this century. */
const epoch = /^(\d{10})(?:\d{3})?$/;
const firstEpoch = 946_684_800;
const longestText = 2_000;

/**
 * A date as its page states it, in ISO 8601: the day alone, or the instant with its own offset.
 * - "2018-08-31T23:30:00-0500" is 2018-08-31T23:30:00-05:00
 * - "Aug. 31, 2018" is 2018-08-31
 *
 * Not "03/04/2018", which is two days.
 */
export function readDate(written: string, order?: DayOrder): string | undefined {
  const text = written.slice(0, 400).trim();
  const found = iso.exec(text);
  if (found !== null) {
    const day = dayOf(found[1], found[2], found[3]);
    return day && found[4] ? `${day}${timeOf(found[4], found[5], found[6], found[7])}` : day;
  }
  const sent = mail.exec(text);
  if (sent !== null) {
    const day = dayOf(sent[3], named(sent[2]), sent[1]);
    return day && `${day}${timeOf(sent[4], sent[5], sent[6], sent[7])}`;
  }
  const told = clock.exec(text);
  if (told !== null) {
    const day = dayOf(told[7], named(told[1]), told[2]);
    return day && `${day}${timeOf(told[3], told[4], told[5], told[6])}`;
  }
  const marked = stamp.exec(text);
  const stamped = marked && dayOf(marked[1], marked[2], marked[3]);
  if (stamped && marked) return `${stamped}${timeOf(marked[4], marked[5], marked[6])}`;
  const seconds = Number(epoch.exec(text)?.[1] ?? 0);
  if (seconds >= firstEpoch) return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  const packed = compact.exec(text);
  if (packed !== null) return dayOf(packed[1], packed[2], packed[3]);
  return findDay(text, order);
}

/** Which of two figures is the month: "03/04/2018" is March 4 in the United States and April 3 nearly everywhere else. */
export type DayOrder = "month-first" | "day-first";

/** The first day that is written out in a text; a day in figures that may be two days needs their order. */
export function findDay(text: string, order?: DayOrder): string | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const candidates = [
    at(text, yearFirst, ([, y, , m, d, y2, m2, d2]) => dayOf(y ?? y2, m ?? m2, d ?? d2)),
    at(text, yearThenName, ([, y, m, d]) => dayOf(y, named(m), d)),
    at(text, dayFirst, ([, d, m, y]) => dayOf(y, named(m), d)),
    at(text, monthFirst, ([, m, d, y]) => dayOf(y, named(m), d)),
    at(text, numeric, ([, a, mark, b, y]) =>
      numericDay(y, Number(a), Number(b), mark?.trim() === "." ? "day-first" : order),
    ),
  ];
  return candidates.filter((one) => one !== undefined).toSorted((a, b) => a.at - b.at)[0]?.day;
}

/**
 * A day whose year may be short, in a line that is known to be a date or a byline.
 * - "8.5.12" is 2012-05-08
 * - "14 Feb ’20" is 2020-02-14
 *
 * Not "Edition 1.2.10", which is the number of a version or of a section.
 */
export function findLooseDay(text: string, order?: DayOrder): string | undefined {
  const read = ([, a, mark, b, y]: Match) =>
    numericDay(whole(y), Number(a), Number(b), mark?.trim() === "." ? "day-first" : order);
  const readNamed = ([, d, m, m2, d2, y]: Match) => dayOf(whole(y), named(m ?? m2), d ?? d2);
  return (
    findDay(text, order) ?? at(text, shortYear, read)?.day ?? at(text, cutYear, readNamed)?.day
  );
}

function whole(year = ""): string {
  return `${Number(year) < 90 ? 20 : 19}${year}`;
}

type Match = readonly (string | undefined)[];

function at(text: string, pattern: RegExp, read: (match: Match) => string | undefined) {
  // A month's pattern may stop at a word that is none, with the month further on.
  for (const match of text.slice(0, longestText).matchAll(pattern)) {
    const day = read(match);
    if (day !== undefined) return { at: match.index, day };
  }
  return undefined;
}

/** Day and month in figures are told apart by their order, or where one of them cannot be a month. */
function numericDay(year: string | undefined, a: number, b: number, order: DayOrder | undefined) {
  if (order === "day-first" || a > 12 || a === b) return dayOf(year, String(b), String(a));
  return order === "month-first" || b > 12 ? dayOf(year, String(a), String(b)) : undefined;
}

function named(name = ""): string {
  return String(monthOf(name) ?? 0);
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${written}T00:00:00Z`);
  if (Number(year) < 1990 || Number(year) > 2100 || Number.isNaN(instant.getTime()))
    return undefined;
  return instant.toISOString().startsWith(written) ? written : undefined;
}

/** The zones that RFC 822 names. */
const zones: Readonly<Record<string, string>> = {
  ...{ EDT: "-0400", EST: "-0500", CDT: "-0500", CST: "-0600" },
  ...{ MDT: "-0600", MST: "-0700", PDT: "-0700", PST: "-0800" },
};

function timeOf(hour = "", minute = "", second = "00", named = ""): string {
  const zone = zones[named.toUpperCase()] ?? named;
  const [, sign = "", hours = "", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = sign === "" ? (zone === "" ? "" : "Z") : `${sign}${hours}:${minutes}`;
  return `T${hour.padStart(2, "0")}:${minute}:${second}${offset}`;
}
