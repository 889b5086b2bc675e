import type { Outline } from "../body/outline.ts";
import type { Statement } from "../json-ld.ts";
import { type Marks, textOf } from "../marks.ts";
import { type Metas, metaOf } from "../meta.ts";
import type { Titles } from "../title-at.ts";
import { dayOrderOf } from "./day-order.ts";
import type { DayOrder } from "./read-date.ts";

/** What a page says of itself, and where. */
export interface DatedPage {
  readonly marks: Marks;
  readonly metas: Metas;
  readonly outline: Outline;
  readonly statement: Statement;
  readonly title: string | undefined;
  readonly url: string;
}

export function orderOf({ marks, metas, url }: DatedPage): DayOrder | undefined {
  const { lang, "xml:lang": xmlLang } = marks.html?.attribs ?? {};
  return dayOrderOf(
    [lang ?? xmlLang, metaOf(metas, "og:locale"), metaOf(metas, "content-language")],
    url,
  );
}

export function titlesOf({ title, marks }: DatedPage): Titles {
  return { title, window: marks.title && textOf(marks.title) };
}
