import type { Metas } from "../meta.ts";
import { readDate } from "./read-date.ts";

/** Names of meta elements that state a publication, surest first; compared without their case. */
const names = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "published-date",
  "publish-date",
  "publishdate",
  "publish_date",
  "published_date",
  "publication_date",
  "publicationdate",
  "pubdate",
  "ptime",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
];

/** Names that some publishers give to the day of the last change. */
const vagueNames = ["date", "dc.date", "dcterms.date", "displaydate"];

export interface MetaDates {
  readonly sure: string | undefined;
  readonly vague: string | undefined;
}

/** The date of publication that a page's meta elements state. */
export function metaDates(metas: Metas): MetaDates {
  const first = (some: readonly string[]) =>
    some.map((name) => metas.get(name)).find((date) => date && readDate(date));
  return { sure: first(names), vague: first(vagueNames) };
}
