import { isDateAttribute, type TimeMark, textOf } from "../marks.ts";
import type { MarkupNode } from "../markup.ts";
import { dayMs } from "./local-day.ts";
import { type DayOrder, findDay, readDate } from "./read-date.ts";

const mostElements = 20;
const longestShown = 200;

/** The time elements that a test takes, but for those that say that they are of a change. */
export function timesWhere(
  times: readonly TimeMark[],
  isMeant: (time: TimeMark) => boolean,
): readonly MarkupNode[] {
  return times.filter((time) => !time.isUpdate && isMeant(time)).map(({ node }) => node);
}

/** Whether an element says itself that it is the time of publication. */
export function isMarked({ node: { attribs = {} } }: TimeMark): boolean {
  return attribs.pubdate !== undefined || /publish|entry-date/i.test(attribs.class ?? "");
}

/** The first of some elements that has a date; what its readers see goes before an attribute that is days off. */
export function dateIn(elements: readonly MarkupNode[], order?: DayOrder): string | undefined {
  for (const node of elements.slice(0, mostElements)) {
    const shown = findDay(textOf(node).slice(0, longestShown), order);
    const stated = statedIn(node) ?? shown;
    if (stated === undefined) continue;
    const isOff =
      shown !== undefined && Math.abs(Date.parse(shown) - Date.parse(stated)) > 2 * dayMs;
    return isOff ? shown : stated;
  }
  return undefined;
}

function statedIn({ attribs = {} }: MarkupNode): string | undefined {
  const data = Object.entries(attribs).flatMap(([name, value]) =>
    // A number of seconds may be of a cache as well as of the page.
    isDateAttribute(name) && (/pub/.test(name) || !/^\d+$/.test(value)) ? [value] : [],
  );
  return [attribs.content, attribs.datetime, attribs.title, ...data]
    .map((value) => readDate(value ?? ""))
    .find((day) => day !== undefined);
}
