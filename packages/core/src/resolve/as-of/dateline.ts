import { months } from "../../language/lexicons/months.ts";
import type { Dateline } from "../../model/document.ts";
import { resolveDate } from "../calendar.ts";

const month = "(?<month>\\p{Lu}\\p{L}{2,8})\\.?";
const day = "(?<day>\\d{1,2})";
const dayFirst = "(?<day2>\\d{1,2}) (?<month2>\\p{Lu}\\p{L}{2,8})\\.?";
const place = "\\p{Lu}{2}[\\p{Lu} .'’-]{0,40}(?:, [\\p{L}. ]{2,20}(?<! ))?";
const agency = "(?: \\([^()]{2,40}\\)| /[^/]{2,30}/)";
const dateline = new RegExp(
  `^(?<said>(?<place>${place}),? \\(?(?:${month} ${day}|${dayFirst})(?:,? (?<year>\\d{4}))?\\)?${agency}?) ?(?:--?|[–—])\\s`,
  "u",
);
const undated = new RegExp(
  `^(?<said>(?<place>${place})${agency}?) ?(?:--|[–—]|(?<=\\)) -)\\s`,
  "u",
);
/** Words in capitals before a dash that are no place. */
const notPlace =
  /^(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|LIVE|LISTEN|NEW|NEWS|ANALYSIS|OPINION|EDITORIAL|CORRECTION|CLARIFICATION|EDITOR|NOTE|STORY|RELATED|PHOTOS?|VIDEO|FACT|FULL|JUST|WARNING|EDITION|ALERT|REVIEW|RECAP|Q|A|AND|THE|FOR|FILE)\b/u;

/** In lines, empty ones among them: a summary and a correction may stand above the story. */
const mostLines = 16;
const longestDateline = 160;
const longestTop = 3_000;
const dayMs = 86_400_000;
/** In days: a story is published soon after it was sent, and by clocks to the west of its own on the day before. */
const latest = 7;
const earliest = -1;

/**
 * The dateline that a story opens with; its day has its year from the day of publication where it gives none.
 * - "SAN DIEGO, Aug. 31 (UW) — " of a page published on 2018-09-01 is of SAN DIEGO and 2018-08-31
 * - "SAN DIEGO (UW) — " is of SAN DIEGO, and of no day
 *
 * Not a day that the page was not published soon after: that is another story's, or none. Not "BREAKING — ".
 */
export function findDateline(text: string, published: string | undefined): Dateline | undefined {
  let first: Dateline | undefined;
  let start = 0;
  for (const line of text.slice(0, longestTop).split("\n").slice(0, mostLines)) {
    const top = line.slice(0, longestDateline);
    const found = (dateline.exec(top) ?? undated.exec(top))?.groups;
    if (found !== undefined && !notPlace.test(top)) {
      const date = dayOf(found, published);
      const { said = "", place = "" } = found;
      const whole = { start, end: start + said.length, text: said, place };
      if (date !== undefined) return { ...whole, date };
      first ??= whole;
    }
    start += line.length + 1;
  }
  return first;
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
