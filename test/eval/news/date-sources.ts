import { decode } from "../../../packages/ingest/src/decode.ts";
import { outlineOf } from "../../../packages/ingest/src/html/body/outline.ts";
import { readEachDate } from "../../../packages/ingest/src/html/date/published-at.ts";
import { readJsonLd } from "../../../packages/ingest/src/html/json-ld.ts";
import { Marks, textOf } from "../../../packages/ingest/src/html/marks.ts";
import { readMetas } from "../../../packages/ingest/src/html/meta.ts";
import { parseMarkup } from "../../../packages/ingest/src/html/parse-markup.ts";
import { readMetadata } from "../../../packages/ingest/src/html/read-metadata.ts";
import type { Page } from "./corpus.ts";

interface Count {
  readonly found: number;
  readonly right: number;
}

/**
 * How often each place where a page may say its date has one, and how often that is right: alone, which is the reason of
 * their order, and where it is the first in that order to have one.
 */
export function printDateSources(pages: readonly Page[]): void {
  const alone = new Map<string, Count>();
  const ordered = new Map<string, Count>();
  for (const { bytes, url, day } of pages) {
    if (day === undefined) continue;
    const dates = datesOf(decode(bytes, { html: true }), url);
    const first = dates.find(([, found]) => found !== undefined);
    for (const [source, found] of dates) {
      add(alone, source, found?.slice(0, 10), day);
      add(ordered, source, source === first?.[0] ? found?.slice(0, 10) : undefined, day);
    }
  }
  console.log("\nwhere dates stand      alone: pages   right   first in order: pages   right");
  for (const [source, count] of alone) {
    console.log(
      `${source.padEnd(26)} ${shown(count)}   ${shown(ordered.get(source)).padStart(29)}`,
    );
  }
}

function add(counts: Map<string, Count>, source: string, found: string | undefined, day: string) {
  const { found: pages, right } = counts.get(source) ?? { found: 0, right: 0 };
  const isFound = found === undefined ? 0 : 1;
  counts.set(source, { found: pages + isFound, right: right + (found === day ? 1 : 0) });
}

function shown({ found, right }: Count = { found: 0, right: 0 }): string {
  const share = found === 0 ? "    -" : (right / found).toFixed(3);
  return `${String(found).padStart(9)}   ${share}`;
}

function datesOf(html: string, url: string) {
  const root = parseMarkup(html);
  const marks = new Marks(root);
  const statement = readJsonLd(marks.statements, marks.title && textOf(marks.title));
  const said = { marks, metas: readMetas(marks.metas), statement };
  const page = { ...said, outline: outlineOf(root) };
  return readEachDate({ ...page, url, title: readMetadata({ ...page, fetched: url }).title });
}
