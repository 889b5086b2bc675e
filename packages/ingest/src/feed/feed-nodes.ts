import { textOf } from "../html/marks.ts";
import type { MarkupNode } from "../html/markup.ts";
import { parseXml } from "../html/parse-markup.ts";

/** A node of a feed, with its place in the feed's text. */
export interface FeedNode extends MarkupNode {
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
  readonly parent?: FeedNode | null;
  readonly children?: readonly FeedNode[];
}

const entryNames = new Set(["item", "entry"]);

/** The entries of an RSS, RDF or Atom feed; of any other XML none. Throws `TooDeep`. */
export function readEntries(xml: string): readonly FeedNode[] {
  let level: readonly FeedNode[] = [parseXml(xml)];
  while (level.length > 0) {
    const entries = level.filter(({ name }) => entryNames.has(name?.toLowerCase() ?? ""));
    if (entries.length > 0) return entries;
    level = level.flatMap(({ children = [] }) => children);
  }
  return [];
}

/** The elements around an entry, the outermost first: the feed and its channel. */
export function around({ parent }: FeedNode): readonly FeedNode[] {
  const found: FeedNode[] = [];
  for (let at = parent; at?.name !== undefined; at = at.parent) found.unshift(at);
  return found;
}

export function childrenNamed({ children = [] }: FeedNode, wanted: string): readonly FeedNode[] {
  return children.filter(({ name }) => name?.toLowerCase() === wanted);
}

/** The first of some parts of an element that holds words. */
export function partOf(node: FeedNode, names: readonly string[]): string {
  const nodes = names.flatMap((name) => childrenNamed(node, name));
  return nodes.map((part) => textOf(part).trim()).find((text) => text !== "") ?? "";
}
