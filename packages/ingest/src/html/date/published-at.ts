import type { Outline } from "../body/outline.ts";
import type { Statement } from "../json-ld.ts";
import { type Marks, textOf } from "../marks.ts";
import { type Metas, metaOf } from "../meta.ts";
import type { Titles } from "../title-at.ts";
import { dayBesideTitle } from "./beside-title.ts";
import { dateIn, isMarked, timesWhere } from "./dated-elements.ts";
import { dayOrderOf } from "./day-order.ts";
import { instantOn, localDay } from "./local-day.ts";
import { metaDates } from "./meta-date.ts";
import { readDate } from "./read-date.ts";
import { scriptDate } from "./script-date.ts";
import { datelineDay, dayByClass, dayOfLines, labelledAside, labelledDay } from "./shown-lines.ts";
import { urlDay } from "./url-day.ts";

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
  "beside title": besideTitle,
  "vague meta": ({ metas }) => metaDates(metas).vague,
  "spoken meta": ({ metas }) => metaDates(metas).spoken,
  "marked time": ({ marks }) => dateIn(timesWhere(marks.times, isMarked)),
  "time in article": ({ marks }) =>
    dateIn(timesWhere(marks.times, ({ isInArticle }) => isInArticle)),
  address: ({ url }) => urlDay(url),
  time: ({ marks }) => dateIn(timesWhere(marks.times, () => true)),
  script: ({ marks }) => scriptDate(marks.scripts),
  "data attribute": ({ marks }) => dateIn(marks.dated),
  "lone line": (page) => dayOfLines(page.outline, titlesOf(page), orderOf(page)),
  "dated class": (page) => dayByClass(page.outline, orderOf(page)),
  labelled: ({ outline }) => labelledDay(outline),
  "labelled aside": ({ marks }) => labelledAside(marks),
  created: ({ statement }) => statement.dateCreated,
  dateline: ({ outline }) => datelineDay(outline),
};

function besideTitle(page: DatedPage): string | undefined {
  return dayBesideTitle(page.outline, titlesOf(page), orderOf(page));
}

function orderOf({ marks, metas }: DatedPage) {
  return dayOrderOf(marks.html?.attribs?.lang ?? metaOf(metas, "og:locale", "content-language"));
}

function titlesOf({ title, marks }: DatedPage): Titles {
  return { title, window: marks.title && textOf(marks.title) };
}

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
    const seen = urlDay(page.url) ?? besideTitle(page);
    return localDay(stated, seen) ?? stated;
  }
  return undefined;
}
