import { type Content, failedContent } from "../content.ts";
import { parseHtml } from "../html/parse-html.ts";
import { contentOf, escaped, linkOf } from "./entry.ts";
import { around, childrenNamed, type FeedNode, partOf, readEntries } from "./feed-nodes.ts";

const mediaType = "text/xml";
const published = ["pubdate", "published", "dc:date", "issued", "updated"];

/**
 * Reads the one entry of an RSS or Atom feed as the page that it holds, so that it gives the same document as its page.
 * Not a feed of several entries, which is split where it is discovered: a document has one day and one title.
 */
export function parseFeed(xml: string, url: string | undefined): Content {
  const entries = readEntries(xml);
  const [entry, another] = entries;
  if (entry === undefined) {
    return failedContent(mediaType, "unsupported", "is XML but no feed; convert it to text");
  }
  if (another !== undefined) {
    const message = `is a feed of ${entries.length} entries; \`recount ingest\` reads each of them, or give the address of one`;
    return failedContent(mediaType, "feed", message);
  }
  const address = linkOf(entry, url) ?? url;
  const content = parseHtml({
    html: pageOf(entry, xml),
    ...(address === undefined ? {} : { url: address }),
  });
  return { ...content, mediaType };
}

/** The entry as a page of its own, with what it says of itself in the places where pages say it. */
function pageOf(entry: FeedNode, xml: string): string {
  const title = partOf(entry, ["title"]);
  const head = [
    `<title>${escaped(title)}</title>`,
    metaOf("article:published_time", partOf(entry, published)),
    metaOf("author", authorOf(entry)),
  ];
  const body = `<h1>${escaped(title)}</h1><div>${contentOf(entry, xml)}</div>`;
  const lang = escaped(languageOf(entry));
  return `<html${lang === "" ? "" : ` lang="${lang}"`}><head>${head.join("")}</head><body><article>${body}</article></body></html>`;
}

function metaOf(name: string, content: string): string {
  return content === "" ? "" : `<meta name="${name}" content="${escaped(content)}">`;
}

function languageOf(entry: FeedNode): string {
  const from = [entry, ...around(entry).toReversed()];
  const said = from.map((node) => node.attribs?.["xml:lang"] ?? partOf(node, ["language"]));
  return said.find((language) => language !== "") ?? "";
}

/** Atom sets a name within, beside an address. */
function authorOf(entry: FeedNode): string {
  const [author] = childrenNamed(entry, "author");
  const name = author === undefined ? "" : partOf(author, ["name"]);
  return name === "" ? partOf(entry, ["dc:creator", "author"]) : name;
}
