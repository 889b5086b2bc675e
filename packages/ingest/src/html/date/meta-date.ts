import type { Metas } from "../meta.ts";
import { readDate } from "./read-date.ts";

/** Names of meta elements that state a publication, surest first; compared without their case. */
const names = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "cxenseparse:publishtime",
  "cxenseparse:recs:publishtime",
  "publishdate",
  "publish-date",
  "published-date",
  "publication_date",
  "sailthru.date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "pubdate",
  "ptime",
  "pdate",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
];

/** Any other name that speaks of a publication: "cxenseparse:publishtime", "publish-date", "video:release_date". */
const spoken =
  /(?:publi(?:sh(?:ed)?|cation|e)|issued?|release|upload(?:ed)?|display)[._-]?(?:date|time|on|at|$)|(?:date|time)[._-]?(?:publi(?:sh|cation)|issued|uploaded)|pub[._-]?date/;
const otherwise = /modif|updat|expir|unpub|image|thumb|last/;

/** Names that some publishers give to the day of the last change. */
const vagueNames = [
  "date",
  "dc.date",
  "dcterms.date",
  "dc.date.available",
  "created",
  "createdate",
];

export interface MetaDates {
  readonly sure: string | undefined;
  readonly spoken: string | undefined;
  readonly vague: string | undefined;
}

/** The date of publication that a page's meta elements state. */
export function metaDates(metas: Metas): MetaDates {
  const first = (some: Iterable<string>) => {
    for (const name of some) {
      const date = metas.get(name);
      if (date !== undefined && readDate(date) !== undefined) return date;
    }
    return undefined;
  };
  return { sure: first(names), spoken: first(spokenNames(metas)), vague: first(vagueNames) };
}

function* spokenNames(metas: Metas): Iterable<string> {
  for (const name of metas.keys()) {
    if (spoken.test(name) && !otherwise.test(name) && !names.includes(name)) yield name;
  }
}
