import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { parseHtml } from "../../packages/ingest/src/html/parse-html.ts";

/** What is timed: one page, from its decoded markup. */
export const engines: Readonly<Record<string, (html: string) => unknown>> = {
  /** Metadata, date, body and blocks. */
  ours: (html) => parseHtml({ html }),
  /** The body alone, as HTML. */
  "readability+linkedom": (html) => new Readability(parseHTML(html).document).parse()?.content,
  /** The body as HTML, and metadata; nothing is fetched. */
  "defuddle+linkedom": (html) =>
    Defuddle(parseHTML(html).document, "https://page.example/", { useAsync: false }),
};
