import { readDate } from "./read-date.ts";

/** Keys under which scripts keep a publication, whatever marks part their words: "datePublished", "first_publish_date". */
const key =
  "(?:first|article|content|post|story|page|original|web)?[_-]?(?:date[_-]?)?_?publi(?:sh(?:ed)?|cation)(?:[_-]?(?:date(?:[_-]?time)?|time|at|on))?|(?:article[_-]?)?pub[_-]?date";
const stated = new RegExp(
  `(?<![\\w-])\\\\?["']?(?:${key})\\\\?["']?\\s*[:=,]\\s*\\\\?["'](\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[^"'\\\\]{0,30})\\\\?["']`,
  "gi",
);
const mostScripts = 200;
const longest = 2_000_000;

/**
 * The publication that a page's scripts hold, where all that they hold is of one day.
 * - `dataLayer.push({"publishDate": "2018-08-31T05:30:00-07:00"})`
 *
 * Not of a page that carries other articles for its scripts to show, which have days of their own.
 */
export function scriptDate(scripts: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const script of scripts.slice(0, mostScripts)) {
    for (const [, written = ""] of script.slice(0, longest).matchAll(stated)) {
      const date = readDate(written);
      if (date === undefined) continue;
      if (found !== undefined && found.slice(0, 10) !== date.slice(0, 10)) return undefined;
      found ??= date;
    }
  }
  return found;
}
