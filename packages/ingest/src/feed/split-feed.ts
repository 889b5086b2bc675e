import { sha256Of } from "../capture.ts";
import { isFull, linkOf } from "./entry.ts";
import { around, childrenNamed, type FeedNode, partOf, readEntries } from "./feed-nodes.ts";

/** One entry of a feed: named by what the feed names it by, so that it stays itself when others come before it. */
export interface FeedEntry {
  readonly key: string;
  /** Where its page is. */
  readonly link: string | undefined;
  /** Whether it gives its article in full, so that its page need not be fetched. */
  readonly isFull: boolean;
  /** It alone, as the feed has it, within the tags of the feed. */
  readonly xml: string;
}

/** The entries of a feed, each once; none of what is no feed. Throws `TooDeep`. */
export function splitFeed(xml: string, url: string | undefined): readonly FeedEntry[] {
  const found = new Map<string, FeedEntry>();
  for (const entry of readEntries(xml)) {
    const link = linkOf(entry, url);
    const alone = wrap(entry, xml);
    const key = sha256Of(partOf(entry, ["guid", "id"]) || link || alone).slice(0, 16);
    if (found.has(key)) continue;
    found.set(key, { key, link, isFull: link === undefined || isFull(entry, xml), xml: alone });
  }
  return [...found.values()];
}

/** The tags around an entry and the language they state; not the day of the feed's last change, which would make all its entries new. */
function wrap(entry: FeedNode, xml: string): string {
  const outer = around(entry);
  const open = outer.map((node) => `${openTag(node, xml)}${languages(node, xml)}`);
  const close = outer.toReversed().map(({ name }) => `</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open.join("")}${rawOf(entry, xml)}${close.join("")}\n`;
}

function openTag({ startIndex, children }: FeedNode, xml: string): string {
  return xml.slice(startIndex ?? 0, children?.[0]?.startIndex ?? 0);
}

function languages(node: FeedNode, xml: string): string {
  return childrenNamed(node, "language")
    .map((language) => rawOf(language, xml))
    .join("");
}

function rawOf({ startIndex, endIndex }: FeedNode, xml: string): string {
  return xml.slice(startIndex ?? 0, (endIndex ?? -1) + 1);
}
