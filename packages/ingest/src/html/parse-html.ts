import * as cheerio from "cheerio/slim";
import { type Content, failedContent } from "../content.ts";
import { isArticle } from "./is-article.ts";
import { readBlocks } from "./read-blocks.ts";
import { readMetadata } from "./read-metadata.ts";

export interface HtmlPage {
  readonly html: string;
  /** Where the page was fetched, for what it states relative to that. */
  readonly url?: string;
}

/** Real pages with tags that are never closed reach some hundreds; what walks the tree takes stack for each. */
const depthLimit = 1_000;

/** Reads an article: its body as blocks, and what the page says of itself. */
export function parseHtml({ html, url }: HtmlPage): Content {
  const $ = cheerio.load(html, { xml: { xmlMode: false, decodeEntities: true } });
  if (isTooDeep($)) {
    const message = `its tags are nested more than ${depthLimit} deep`;
    return failedContent("text/html", "too-deep", message);
  }
  const metadata = readMetadata($, url);
  const { text, blocks } = readBlocks($.root().get(0) ?? empty, {
    title: metadata.title,
    description: $("meta[property='og:description' i],meta[name='description' i]").attr("content"),
    authors: metadata.author?.split(", ") ?? [],
  });
  if (!isArticle(text, blocks)) {
    const message = "the page holds no article; check that it is not a menu, a login or an error";
    return { ...metadata, ...failedContent("text/html", "no-article", message) };
  }
  return { ...metadata, mediaType: "text/html", text, blocks: [...blocks], pages: [], notices: [] };
}

const empty = { type: "root" };

/** Walks without recursion, since it is here to protect what recurs. */
function isTooDeep($: cheerio.CheerioAPI): boolean {
  let level = $.root().contents().toArray();
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true;
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return false;
}
