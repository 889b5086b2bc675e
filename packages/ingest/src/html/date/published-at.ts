import { dayBesideTitle } from "./beside-title.ts";
import { commentDay } from "./comment-day.ts";
import { dateIn, isMarked, timesWhere } from "./dated-elements.ts";
import { type DatedPage, orderOf, titlesOf } from "./dated-page.ts";
import { instantOn, localDay } from "./local-day.ts";
import { metaDates } from "./meta-date.ts";
import { readDate } from "./read-date.ts";
import { scriptDate } from "./script-date.ts";
import {
  datelineDay,
  dayByClass,
  dayOfAsides,
  dayOfLines,
  labelledAside,
  labelledDay,
} from "./shown-lines.ts";
import { urlDay } from "./url-day.ts";

type Source = (page: DatedPage) => string | undefined;

/**
 * Where a page says when it was published, surest first, as `pnpm eval news` measures each alone.
 * What is written for machines and is sure to mean this article goes before what readers see beside the title,
 * and that before time elements and lines that may belong to another article. Never a date of modification.
 */
const dateSources: Readonly<Record<string, Source>> = {
  "json-ld": ({ statement }) => statement.datePublished,
  meta: ({ metas }) => metaDates(metas).sure,
  itemprop: (page) => dateIn(page.marks.published, orderOf(page)),
  "beside title": besideTitle,
  "vague meta": ({ metas }) => metaDates(metas).vague,
  "spoken meta": ({ metas }) => metaDates(metas).spoken,
  "marked time": (page) => dateIn(timesWhere(page.marks.times, isMarked), orderOf(page)),
  "time in article": (page) =>
    dateIn(
      timesWhere(page.marks.times, ({ isInArticle }) => isInArticle),
      orderOf(page),
    ),
  address: ({ url }) => urlDay(url),
  time: (page) =>
    dateIn(
      timesWhere(page.marks.times, () => true),
      orderOf(page),
    ),
  script: ({ marks }) => scriptDate([...marks.scripts, ...marks.statements]),
  "data attribute": ({ marks }) => dateIn(marks.dated),
  "lone line": (page) => dayOfLines(page.outline, titlesOf(page), orderOf(page)),
  "dated class": (page) => dayByClass(page.outline, orderOf(page)),
  labelled: (page) => labelledDay(page.outline, orderOf(page)),
  "labelled aside": (page) => labelledAside(page.marks, orderOf(page)),
  aside: (page) => dayOfAsides(page.marks, orderOf(page)),
  created: ({ statement }) => statement.dateCreated,
  dateline: ({ outline }) => datelineDay(outline),
  comment: ({ marks }) => commentDay(marks.comments),
};

function besideTitle(page: DatedPage): string | undefined {
  return dayBesideTitle(page.outline, titlesOf(page), orderOf(page));
}

/** What each place says alone, for those who measure the order. */
export function readEachDate(page: DatedPage): readonly (readonly [string, string | undefined])[] {
  return Object.entries(dateSources).map(([name, source]) => [
    name,
    readDate(source(page) ?? "", orderOf(page)),
  ]);
}

/** When a page says it was published, at its own offset. */
export function publishedAt(page: DatedPage): string | undefined {
  for (const source of Object.values(dateSources)) {
    const stated = readDate(source(page) ?? "", orderOf(page));
    if (stated === undefined) continue;
    if (!stated.includes("T")) return instantOn(stated, page.marks) ?? stated;
    const seen = urlDay(page.url) ?? besideTitle(page);
    return localDay(stated, seen) ?? stated;
  }
  return undefined;
}
