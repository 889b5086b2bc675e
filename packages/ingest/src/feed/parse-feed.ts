import { parseDocument } from "htmlparser2";
import { type Content, failedContent } from "../content.ts";
import { depthLimit, textOf } from "../html/marks.ts";
import type { MarkupNode } from "../html/markup.ts";
import { parseHtml } from "../html/parse-html.ts";

const mediaType = "text/xml";
const entryNames = new Set(["item", "entry"]);

/** Where RSS, RDF and Atom put the parts of an entry, fullest first. */
const parts = {
  title: ["title"],
  link: ["link", "guid"],
  published: ["pubdate", "published", "dc:date", "issued", "updated"],
  author: ["dc:creator", "author"],
  content: ["content:encoded", "content", "description", "summary"],
} as const;

/**
 * Reads the one entry of an RSS or Atom feed as the page that it holds, so that it gives the same document as its page.
 * Not a feed of several entries: a document has one day and one title.
 */
export function parseFeed(xml: string, url: string | undefined): Content {
  const entries = entriesIn(parseDocument(xml, { xmlMode: true }));
  const [entry, another] = entries;
  if (entry === undefined) {
    return failedContent(mediaType, "unsupported", "is XML but no feed; convert it to text");
  }
  if (another !== undefined) {
    const message = `is a feed of ${entries.length} entries; give the address of one of them`;
    return failedContent(mediaType, "feed", message);
  }
  const address = linkOf(entry) ?? url;
  const content = parseHtml({
    html: pageOf(entry),
    ...(address === undefined ? {} : { url: address }),
  });
  return { ...content, mediaType };
}

function entriesIn(root: MarkupNode): readonly MarkupNode[] {
  const found: MarkupNode[] = [];
  let level: readonly MarkupNode[] = [root];
  for (let depth = 0; level.length > 0 && depth < depthLimit; depth += 1) {
    found.push(...level.filter(({ name }) => entryNames.has(name?.toLowerCase() ?? "")));
    if (found.length > 0) return found;
    level = level.flatMap(({ children = [] }) => children);
  }
  return found;
}

/** The entry as a page of its own, with what it says of itself in the places where pages say it. */
function pageOf(entry: MarkupNode): string {
  const title = partOf(entry, parts.title);
  const head = [
    `<title>${escaped(title)}</title>`,
    metaOf("article:published_time", partOf(entry, parts.published)),
    metaOf("author", authorOf(entry)),
  ];
  const body = `<h1>${escaped(title)}</h1><div>${partOf(entry, parts.content)}</div>`;
  return `<html><head>${head.join("")}</head><body><article>${body}</article></body></html>`;
}

function metaOf(name: string, content: string): string {
  return content === "" ? "" : `<meta name="${name}" content="${escaped(content)}">`;
}

function partOf(entry: MarkupNode, names: readonly string[]): string {
  const nodes = names.flatMap((name) => childrenNamed(entry, name));
  return nodes.map((node) => textOf(node).trim()).find((text) => text !== "") ?? "";
}

/** Atom sets a name within, beside an address. */
function authorOf(entry: MarkupNode): string {
  const [author] = childrenNamed(entry, "author");
  const name = author === undefined ? "" : partOf(author, ["name"]);
  return name === "" ? partOf(entry, parts.author) : name;
}

/** Atom's link is an attribute of the alternate, RSS's the text. */
function linkOf(entry: MarkupNode): string | undefined {
  const links = parts.link.flatMap((name) => childrenNamed(entry, name));
  return links
    .filter(({ attribs }) => (attribs?.rel ?? "alternate") === "alternate")
    .map((link) => (link.attribs?.href ?? textOf(link)).trim())
    .find((address) => /^https?:/i.test(address) && URL.canParse(address));
}

function childrenNamed({ children = [] }: MarkupNode, wanted: string): readonly MarkupNode[] {
  return children.filter(({ name }) => name?.toLowerCase() === wanted);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
