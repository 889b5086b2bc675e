import { dateIn } from "../html/date/dated-elements.ts";
import { textOf } from "../html/marks.ts";
import type { MarkupNode } from "../html/markup.ts";
import { oneLine } from "../html/one-line.ts";
import { newsSources } from "./news-sources.ts";
import { findPlace, type PageForm, type Place } from "./source.ts";

/** What a publisher's own form says of a page; what it names no place for, or is not there, is left to the general way. */
export interface Formed {
  readonly body?: MarkupNode;
  readonly said: {
    readonly title?: string;
    readonly author?: string;
    readonly publishedAt?: string;
  };
}

export interface FormedPage {
  readonly root: MarkupNode;
  readonly url: string | undefined;
  /** As the general way reads it. */
  readonly publishedAt: string | undefined;
}

/** Reads a page by the form that its publisher had on the day that it was published. */
export function readForm(page: FormedPage): Formed | undefined {
  const form = formOf(page);
  if (form === undefined) return undefined;
  const { root } = page;
  const body = form.body && findPlace(root, form.body);
  const said = {
    title: lineAt(root, form.title),
    author: lineAt(root, form.author)?.replace(/^by:?\s+/i, ""),
    publishedAt: dateAt(root, form),
  };
  const found = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...(body === undefined ? {} : { body }), said: Object.fromEntries(found) };
}

/** The form of a page by its host and its day, as the form itself reads that; undated pages are of the present form. */
export function formOf({ root, url, publishedAt }: FormedPage): PageForm | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, "");
  const source = newsSources.find((one) => one.host === host);
  return source?.forms.find((form) => {
    const day = (dateAt(root, form) ?? publishedAt)?.slice(0, 10) ?? "9999-12-31";
    return form.until === undefined || day <= form.until;
  });
}

function lineAt(root: MarkupNode, place: Place | undefined): string | undefined {
  const node = place && findPlace(root, place);
  return node && oneLine(textOf(node));
}

function dateAt(root: MarkupNode, { publishedAt }: PageForm): string | undefined {
  const node = publishedAt && findPlace(root, publishedAt);
  return node && dateIn([node], publishedAt?.order);
}
