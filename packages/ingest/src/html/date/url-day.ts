import { findDay, readDate } from "./read-date.ts";

const inPath =
  /(?:^|[/_-])((?:19|20)\d{2})(?:[/-](\d{1,2})[/-](\d{1,2})|-?(\d{2})[/-]?(\d{2}))(?=[/_.-]|$)/;
const namedInPath = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})\//i;

/**
 * The day in the path of an address.
 * - "/news/2018/08/31/armory", "/2018-08-31-armory.html" and "/2018/aug/31/armory" are 2018-08-31
 *
 * Not the eight digits and more of an archive's or an article's number.
 */
export function urlDay(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const [, year, m, d1, mm, dd] = inPath.exec(path) ?? [];
  if (year !== undefined) return readDate(`${year}-${m ?? mm}-${d1 ?? dd}`);
  const [, y, name, d] = namedInPath.exec(path) ?? [];
  return y === undefined ? undefined : findDay(`${d} ${name} ${y}`);
}
