import type { Outline } from "../body/outline.ts";
import type { Statement } from "../json-ld.ts";
import { type Marks, type TimeMark, textOf } from "../marks.ts";
import type { MarkupNode } from "../markup.ts";
import type { Metas } from "../meta.ts";
import { dayBesideTitle } from "./beside-title.ts";
import { metaDates } from "./meta-date.ts";
import { findDay, readDate } from "./read-date.ts";

/** What a page says of itself, and where. */
export interface DatedPage {
  readonly marks: Marks;
  readonly metas: Metas;
  readonly outline: Outline;
  readonly statement: Statement;
  readonly title: string | undefined;
  readonly url: string;
}

type Source = (page: DatedPage) => string | undefined;

/**
 * Where a page says when it was published, surest first, as `pnpm eval news` measures each alone.
 * What is written for machines and is sure to mean this article goes before what readers see beside the title,
 * and that before time elements and lines that may belong to another article. Never a date of modification.
 */
const dateSources: Readonly<Record<string, Source>> = {
  "json-ld": ({ statement }) => statement.datePublished,
  meta: ({ metas }) => metaDates(metas).sure,
  itemprop: ({ marks }) => dateIn(marks.published),
  "vague meta": ({ metas }) => metaDates(metas).vague,
  "beside title": ({ outline, title }) => dayBesideTitle(outline, title),
  "marked time": ({ marks }) => dateIn(timesWhere(marks, isMarked)),
  "time in article": ({ marks }) => dateIn(timesWhere(marks, ({ isInArticle }) => isInArticle)),
  address: ({ url }) => urlDay(url),
  time: ({ marks }) => dateIn(timesWhere(marks, () => true)),
  "dated class": ({ outline }) => dayByClass(outline),
  labelled: ({ outline }) => labelledDay(outline),
  created: ({ statement }) => statement.dateCreated,
  dateline: ({ outline }) => datelineDay(outline),
};

/** What each place says alone, for those who measure the order. */
export function readEachDate(page: DatedPage): readonly (readonly [string, string | undefined])[] {
  return Object.entries(dateSources).map(([name, source]) => [name, readDate(source(page) ?? "")]);
}

/** When a page says it was published, at its own offset. */
export function publishedAt(page: DatedPage): string | undefined {
  for (const source of Object.values(dateSources)) {
    const stated = readDate(source(page) ?? "");
    if (stated === undefined) continue;
    if (!stated.includes("T")) return instantOn(stated, page.marks) ?? stated;
    return localDay(stated, urlDay(page.url)) ?? stated;
  }
  return undefined;
}

/** The instant that a time element gives to a day that is shown without one. */
function instantOn(day: string, { times }: Marks): string | undefined {
  return times
    .slice(0, mostElements)
    .map(({ node }) => readDate(node.attribs?.datetime ?? ""))
    .find((instant) => instant?.startsWith(`${day}T`));
}

const dayMs = 86_400_000;

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
  return Math.abs(Date.parse(stated) - noonOfDay) <= dayMs ? day : undefined;
}

const mostElements = 20;

function timesWhere({ times }: Marks, isMeant: (time: TimeMark) => boolean): readonly MarkupNode[] {
  return times
    .filter((time) => time.node.attribs?.datetime !== undefined && isMeant(time))
    .map(({ node }) => node);
}

/** Whether an element says itself that it is the time of publication. */
function isMarked({ node: { attribs = {} } }: TimeMark): boolean {
  return attribs.pubdate !== undefined || /publish|entry-date/i.test(attribs.class ?? "");
}

/** The first of some elements that has a date; what its readers see goes before an attribute that is days off. */
function dateIn(elements: readonly MarkupNode[]): string | undefined {
  for (const node of elements.slice(0, mostElements)) {
    const { content, datetime } = node.attribs ?? {};
    const shown = findDay(textOf(node).slice(0, 200));
    const stated = readDate(content ?? datetime ?? "") ?? shown;
    if (stated === undefined) continue;
    const isOff =
      shown !== undefined && Math.abs(Date.parse(shown) - Date.parse(stated)) > 2 * dayMs;
    return isOff ? shown : stated;
  }
  return undefined;
}

const inPath = /(?:^|[/_-])((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/;
const namedInPath = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})\//i;

function urlDay(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : "";
  const [, year, month, day] = inPath.exec(path) ?? [];
  if (year !== undefined) return readDate(`${year}-${month}-${day}`);
  const [, y, name, d] = namedInPath.exec(path) ?? [];
  return y === undefined ? undefined : findDay(`${d} ${name} ${y}`);
}

const datedClass =
  /(?:^|[\s_-])(?:date|dateline|datum|pubdate|published?|posted|timestamp|time|byline|meta|author(?:ed)?|autor)(?=$|[\s_-])/i;
const longestLine = 160;

function dayByClass({ pieces }: Outline): string | undefined {
  for (const { text, section } of pieces) {
    const names = `${section.node.attribs?.class ?? ""} ${section.parent?.node.attribs?.class ?? ""}`;
    if (text.length > longestLine || !datedClass.test(names)) continue;
    const day = findDay(text);
    if (day !== undefined) return day;
  }
  return undefined;
}

const labelled =
  /\b(?:published|posted|publication date|first published|date|datum|veröffentlicht|publié|publicado|pubblicato)(?:\s+(?:on|at|am|le|el|il))?\s*:?\s*(.{6,40})/i;

/** "Published: Aug. 31, 2018", wherever it stands. */
function labelledDay({ pieces }: Outline): string | undefined {
  for (const { text } of pieces) {
    const day = text.length > longestLine ? undefined : findDay(labelled.exec(text)?.[1] ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}

const dateline =
  /^\p{Lu}[\p{Lu}\p{Ll} .,'’()/-]{2,60}[,\s(]\s*(\p{L}{3,9}\.? \d{1,2}, \d{4})\)?[^—–:]{0,30}[—–:-]/u;

/** "SAN DIEGO, Aug. 31, 2018 (Reuters) — ", where the year is given. */
function datelineDay({ pieces }: Outline): string | undefined {
  for (const { text } of pieces) {
    const day = findDay(dateline.exec(text.slice(0, 120))?.[1] ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}
