import type { CheerioAPI } from "cheerio/slim";
import type { Statement } from "./json-ld.ts";
import { findDay, readDate } from "./read-date.ts";

const metaNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "published-date",
  "publish-date",
  "publication_date",
  "pubdate",
  "ptime",
  "date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "citation_publication_date",
];

const urlDay = /(?:^|[/_-])((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/;
const labelled =
  /(?:published|posted|publication date|first published|date)(?:\s+(?:on|at))?\s*:?\s*(?:[a-z]{3,9},?\s+)?(.{6,40})/i;
const dateClass =
  "[class*='publish' i],[class*='date' i],[class*='timestamp' i],[class*='posted' i],[class*='byline' i]";

/**
 * When a page says it was published, at its own offset.
 * What is written for machines goes before what is written for people, and what is sure to mean
 * this article (JSON-LD, meta) before what may belong to another one (time elements).
 */
export function publishedAt($: CheerioAPI, statement: Statement, url: string): string | undefined {
  const sources: readonly (() => string | undefined)[] = [
    () => statement.datePublished,
    () => metaDate($),
    () => dateIn($, "[itemprop='datePublished']"),
    () => dateIn($, "time[pubdate],time[class*='publish' i],time[class*='entry-date' i]"),
    () => dateIn($, "article header time[datetime],article time[datetime],main time[datetime]"),
    () => dateIn($, "time[datetime],abbr.published"),
    () => urlDate(url),
    () => classDate($),
    () => textDate($),
    () => statement.dateCreated,
  ];
  for (const source of sources) {
    const stated = readDate(source() ?? "");
    if (stated !== undefined) return localDay(stated, readDate(urlDate(url) ?? "")) ?? stated;
  }
  return undefined;
}

const halfDayMs = 12 * 3_600_000;

/**
 * The day in the address, where the instant is given in UTC and falls on the next day or the one before.
 * - "/2023/11/08/vote" with 2023-11-09T03:28:35Z is 2023-11-08: an evening in the newsroom
 */
function localDay(stated: string, day: string | undefined): string | undefined {
  if (day === undefined || !/T.*(?:Z|[+]00:00)$/.test(stated) || stated.startsWith(day)) {
    return undefined;
  }
  // Clocks on earth are at most half a day from UTC, give or take.
  const noonOfDay = Date.parse(`${day}T12:00:00Z`);
  return Math.abs(Date.parse(stated) - noonOfDay) <= 2 * halfDayMs ? day : undefined;
}

/** Names are compared without their case, which pages write as they like. */
function metaDate($: CheerioAPI): string | undefined {
  const stated = new Map<string, string>();
  for (const element of $("meta[content]").toArray()) {
    const { name, property, itemprop, content = "" } = element.attribs;
    const key = (property ?? name ?? itemprop ?? "").toLowerCase();
    if (!stated.has(key)) stated.set(key, content);
  }
  return metaNames.map((name) => stated.get(name)).find((date) => date && readDate(date));
}

function dateIn($: CheerioAPI, selector: string): string | undefined {
  return $(selector)
    .toArray()
    .slice(0, 20)
    .map((node) => $(node).attr("content") ?? $(node).attr("datetime") ?? $(node).text())
    .find((date) => readDate(date) !== undefined);
}

function urlDate(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const [, year, month, day] = urlDay.exec(path) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function classDate($: CheerioAPI): string | undefined {
  return $(dateClass)
    .toArray()
    .slice(0, 50)
    .map((node) => $(node).text().replace(/\s+/g, " ").trim())
    .filter((text) => text.length < 120)
    .map(findDay)
    .find((day) => day !== undefined);
}

/** "Published: Aug. 31, 2018" in the first words of the page. */
function textDate($: CheerioAPI): string | undefined {
  const text = $("body").clone().find("script,style").remove().end().text();
  const words = text.replace(/\s+/g, " ").slice(0, 20_000);
  return findDay(labelled.exec(words)?.[1] ?? "");
}
