import { decode } from "../../../packages/ingest/src/decode.ts";
import { outlineOf } from "../../../packages/ingest/src/html/body/outline.ts";
import { readEachDate } from "../../../packages/ingest/src/html/date/published-at.ts";
import { readJsonLd } from "../../../packages/ingest/src/html/json-ld.ts";
import { Marks } from "../../../packages/ingest/src/html/marks.ts";
import { readMetas } from "../../../packages/ingest/src/html/meta.ts";
import { parseMarkup } from "../../../packages/ingest/src/html/parse-markup.ts";
import { readMetadata } from "../../../packages/ingest/src/html/read-metadata.ts";
import type { Page } from "./corpus.ts";

/** How often each place where a page may say its date has one, and how often that is right: the reason of their order. */
export function printDateSources(pages: readonly Page[]): void {
  const counts = new Map<string, { found: number; right: number }>();
  for (const { bytes, url, day } of pages) {
    if (day === undefined) continue;
    for (const [source, found] of datesOf(decode(bytes, { html: true }), url)) {
      const count = counts.get(source) ?? { found: 0, right: 0 };
      counts.set(source, {
        found: count.found + (found === undefined ? 0 : 1),
        right: count.right + (found?.slice(0, 10) === day ? 1 : 0),
      });
    }
  }
  console.log("\nwhere dates stand, alone   pages   right");
  for (const [source, { found, right }] of counts) {
    const share = found === 0 ? "    -" : (right / found).toFixed(3);
    console.log(`${source.padEnd(26)} ${String(found).padStart(5)}   ${share}`);
  }
}

function datesOf(html: string, url: string) {
  const root = parseMarkup(html);
  const marks = new Marks(root);
  const said = { marks, metas: readMetas(marks.metas), statement: readJsonLd(marks.statements) };
  const page = { ...said, outline: outlineOf(root) };
  return readEachDate({ ...page, url, title: readMetadata({ ...page, fetched: url }).title });
}
