import { months } from "../../language/lexicons/months.ts";
import { resolveDate } from "../calendar.ts";

const month = "(?<month>\\p{Lu}\\p{L}{2,8})\\.?";
const day = "(?<day>\\d{1,2})";
const dayFirst = "(?<day2>\\d{1,2}) (?<month2>\\p{Lu}\\p{L}{2,8})\\.?";
const dateline = new RegExp(
  `^\\p{Lu}{2}[\\p{Lu} .'’-]{0,40}(?:, [\\p{L}. ]{2,20})?,? \\(?(?:${month} ${day}|${dayFirst})(?:,? (?<year>\\d{4}))?\\)?` +
    "(?: \\([^()]{2,40}\\)| /[^/]{2,30}/)? ?(?:--?|[–—])\\s",
  "u",
);

/** In lines: a summary and a correction may stand above the story. */
const mostLines = 8;
const longestTop = 3_000;
const dayMs = 86_400_000;
/** In days: a story is published soon after it was sent, and by clocks to the west of its own on the day before. */
const latest = 7;
const earliest = -1;

/**
 * The day of the dateline that a story opens with, its year from the day of publication where it gives none.
 * - "SAN DIEGO, Aug. 31 (UW) — " of a page published on 2018-09-01 is 2018-08-31
 *
 * Not a day that the page was not published soon after: that is another story's, or none.
 */
export function datelineDay(text: string, published: string | undefined): string | undefined {
  const lines = text.slice(0, longestTop).split(/\n+/).slice(0, mostLines);
  for (const line of lines) {
    const found = dateline.exec(line.slice(0, 160))?.groups;
    if (found === undefined) continue;
    const date = dayOf(found, published);
    if (date !== undefined) return date;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ month: m, day: d, month2, day2, year }: Groups, published: string | undefined) {
  const number = months[(m ?? month2 ?? "").toLowerCase()];
  if (number === undefined) return undefined;
  const parts = { month: number, day: Number(d ?? day2) };
  const dated = year === undefined ? parts : { ...parts, year: Number(year) };
  const date = resolveDate(dated, published, false)?.date;
  if (date === undefined || published === undefined) return date;
  const days = (Date.parse(published) - Date.parse(date)) / dayMs;
  return days >= earliest && days <= latest ? date : undefined;
}
