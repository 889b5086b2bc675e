import type { Metas } from "../meta.ts";
import { titleAt } from "../title-at.ts";
import { dateIn } from "./dated-elements.ts";
import { type DatedPage, orderOf, titlesOf } from "./dated-page.ts";
import { findLooseDay, readDate } from "./read-date.ts";
import { afterUpdate } from "./update-words.ts";

type Source = (page: DatedPage) => string | undefined;

/** Where a page says when it was last changed, surest first: what is written for machines, then what readers see. */
const sources: readonly Source[] = [
  ({ statement }) => statement.dateModified,
  ({ metas }) => metaModified(metas),
  (page) => dateIn(page.marks.modified, orderOf(page)),
  shownUpdate,
  (page) =>
    dateIn(
      page.marks.times.filter(({ isUpdate }) => isUpdate).map(({ node }) => node),
      orderOf(page),
    ),
];

/** When a page says it was last changed, at its own offset. */
export function modifiedAt(page: DatedPage): string | undefined {
  for (const source of sources) {
    const stated = readDate(source(page) ?? "", orderOf(page));
    if (stated !== undefined) return stated;
  }
  return undefined;
}

/** Names of meta elements that speak of a change: "article:modified_time", "og:updated_time", "dcterms.modified", "lastmod". */
const changed = /modif|updat|revised|lastmod|last[._-]?(?:change|edit)/;
const otherwise = /image|thumb|expir|unpub|comment|frequency|user|site/;

function metaModified(metas: Metas): string | undefined {
  const names = [...metas.keys()].filter((name) => changed.test(name) && !otherwise.test(name));
  // What is of the article goes before what is of the page or its file.
  const ranked = names.toSorted((a, b) => Number(isOfArticle(b)) - Number(isOfArticle(a)));
  return ranked.map((name) => metas.get(name)).find((date) => readDate(date ?? "") !== undefined);
}

function isOfArticle(name: string): boolean {
  return /article|datemodified/.test(name);
}

const near = 20;
/** Of a page's first and of its last lines. */
const mostLines = 300;
const longestLine = 160;
/** In words before "Updated": what is longer is a sentence about something else. */
const longestLead = 100;

/** "Updated Sept. 2, 2018" in a line close to the title, else in one that begins so anywhere. */
function shownUpdate(page: DatedPage): string | undefined {
  const { pieces } = page.outline;
  const title = titleAt(pieces, titlesOf(page));
  const beside = title < 0 ? [] : pieces.slice(title + 1, title + 1 + near);
  for (const [lines, lead] of [
    [beside, longestLead],
    [[...pieces.slice(0, mostLines), ...pieces.slice(-mostLines)], 24],
  ] as const) {
    for (const { text, kind } of lines) {
      if (text.length > longestLine || kind === "quote") continue;
      const said = afterUpdate(text);
      if (said === undefined || text.length - said.length > lead + 16) continue;
      const day = findLooseDay(said, orderOf(page));
      if (day !== undefined) return day;
    }
  }
  return undefined;
}
