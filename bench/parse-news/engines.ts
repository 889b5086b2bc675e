import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parseHtml } from "../../packages/ingest/src/html/parse-html.ts";

/** What is timed: one page, from its decoded markup. */
export const engines: Readonly<Record<string, (html: string) => unknown>> = {
  /** Metadata, date, body and blocks. */
  ours: (html) => parseHtml({ html }),
  /** The body alone, as HTML. */
  "readability+linkedom": (html) => new Readability(parseHTML(html).document).parse()?.content,
};
