import type { Document } from "@recount/core";
import { countWords } from "./body/count-words.ts";
import type { Outline } from "./body/outline.ts";
import { authorOf } from "./byline.ts";
import type { DatedPage } from "./date/dated-page.ts";
import { modifiedAt } from "./date/modified-at.ts";
import { publishedAt } from "./date/published-at.ts";
import type { Statement } from "./json-ld.ts";
import { type Marks, textOf } from "./marks.ts";
import { type Metas, metaOf } from "./meta.ts";
import { oneLine } from "./one-line.ts";

export type Metadata = Partial<
  Pick<
    Document,
    | "title"
    | "author"
    | "publisher"
    | "section"
    | "publishedAt"
    | "publishedBasis"
    | "modifiedAt"
    | "url"
    | "language"
  >
>;

/** A page's tree, and what was read of it already. */
export interface MetadataPage {
  readonly marks: Marks;
  readonly outline: Outline;
  readonly statement: Statement;
  readonly metas: Metas;
  /** Where it was fetched. */
  readonly fetched: string | undefined;
}

/** What a page says of itself: JSON-LD first, then meta elements, then what it shows. */
export function readMetadata(page: MetadataPage): Metadata {
  const { marks, statement, metas } = page;
  const url = addressOf(page);
  const publisher = oneLine(
    statement.publisher ?? metaOf(metas, "og:site_name", "application-name"),
  );
  const title = titleOf(page, publisher);
  const { lang, "xml:lang": xmlLang } = marks.html?.attribs ?? {};
  const found = {
    title,
    author: authorOf(page),
    publisher,
    section: sectionOf(page),
    url,
    language: lang ?? xmlLang ?? metaOf(metas, "content-language"),
    ...daysOf({ ...page, title, url: url ?? metaOf(metas, "og:url") ?? "" }),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** A page that gives its last change alone was, as it stands, published then; the basis says so. */
function daysOf(page: DatedPage): Metadata {
  const [published, modified] = [publishedAt(page), modifiedAt(page)];
  const changed = modified === undefined ? {} : { modifiedAt: modified };
  if (published !== undefined) return { publishedAt: published, ...changed };
  return modified === undefined
    ? {}
    : { publishedAt: modified, publishedBasis: "modified", ...changed };
}

/** The part of the paper that a page says it stands in. */
function sectionOf({ statement, metas }: MetadataPage): string | undefined {
  return oneLine(
    statement.articleSection ??
      metaOf(
        metas,
        "article:section",
        "og:article:section",
        "articlesection",
        "parsely-section",
        "section",
      ),
  );
}

const fewestTitleWords = 4;

/**
 * The headline that readers see, where the page has one alone; else what it says to machines, which may be shortened for them.
 * - "Nearly 500 apart - The Ledger" of The Ledger is "Nearly 500 apart"
 */
function titleOf(
  { marks, statement, metas, outline }: MetadataPage,
  publisher: string | undefined,
) {
  const headings = outline.pieces.filter(({ kind, level }) => kind === "heading" && level === 1);
  const [seen, another] = headings.map(({ text }) => oneLine(text));
  const window = oneLine(marks.title && textOf(marks.title));
  const isHeadline = another === undefined && countWords(seen ?? "") >= fewestTitleWords;
  const title =
    (isHeadline ? seen : undefined) ??
    oneLine(statement.headline) ??
    oneLine(metaOf(metas, "og:title", "twitter:title")) ??
    besideSite(window, seen) ??
    seen ??
    window;
  const [, bare] = /^(.{10,}?)\s*[-–—|•:]+\s*([^-–—|•]+)$/.exec(title ?? "") ?? [];
  return bare !== undefined && title?.endsWith(publisher ?? "\n") ? bare : title;
}

/** "What the order says - Docket Notes" where the largest heading is "Docket Notes": that is the name of the site. */
function besideSite(window = "", heading = ""): string | undefined {
  if (heading === "" || window.length <= heading.length) return undefined;
  const [start, end] = [window.slice(0, -heading.length), window.slice(heading.length)];
  if (start + heading === window && /\s[-–—|•:»]+\s+$/.test(start)) {
    return start.replace(/\s+[-–—|•:»]+\s+$/, "");
  }
  if (heading + end === window && /^\s+[-–—|•:»]+\s/.test(end)) {
    return end.replace(/^\s+[-–—|•:»]+\s+/, "");
  }
  return undefined;
}

/** The page's own canonical address, unless it points to another site than it came from. */
function addressOf({ marks, metas, fetched }: MetadataPage): string | undefined {
  const href = marks.canonical?.attribs?.href ?? metaOf(metas, "og:url");
  if (href === undefined || !URL.canParse(href.trim(), fetched)) return fetched;
  const url = new URL(href.trim(), fetched);
  if (url.protocol !== "http:" && url.protocol !== "https:") return fetched;
  return fetched === undefined || new URL(fetched).host === url.host ? url.href : fetched;
}
