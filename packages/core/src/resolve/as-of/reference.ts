import type { Document } from "../../model/document.ts";
import type { AsOf } from "../../model/figure.ts";
import type { Sighting } from "../../model/sighting.ts";
import { resolveDate } from "../calendar.ts";
import { findDateline } from "./dateline.ts";

/** The day that a document is of, and how that is known. */
export interface Reference {
  readonly date: string | undefined;
  readonly basis: "filed" | "published";
}

/**
 * Filing date before publication date: a court's stamp is surer than a page's own word.
 * A story is of the day in its dateline, which the page may be published after. The day of a page's last change is none
 * that its words can be read against: they may be older by years.
 */
export function referenceOf(document: Document, published: string | undefined): Reference {
  const filed = document.court?.filedAt?.slice(0, 10);
  if (filed !== undefined) return { date: filed, basis: "filed" };
  const stated = document.publishedBasis === "modified" ? undefined : document.publishedAt;
  const day = stated?.slice(0, 10) ?? published;
  return { date: findDateline(document.text, day)?.date ?? day, basis: "published" };
}

/** The day that a date names, with its words. */
export function toAsOf(
  text: string,
  sighting: Sighting,
  reference: Reference,
  basis: "stated" | "filed",
): AsOf | undefined {
  const found = resolveDate(sighting.date ?? {}, reference.date, false);
  if (found === null) return undefined;
  const written = text.slice(sighting.start, sighting.end);
  return { date: found.date, precision: found.precision, basis, text: written };
}
