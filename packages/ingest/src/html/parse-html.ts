import { Readability } from "@mozilla/readability";
import type { Block } from "@recount/core";
import * as cheerio from "cheerio";
import { parseHTML } from "linkedom";
import { type Content, failedContent } from "../content.ts";
import { readBlocks } from "./read-blocks.ts";
import { readMetadata } from "./read-metadata.ts";

/** Pages larger than this are lists or attacks; the largest real news page seen has 2.5 MB. */
const sizeLimit = 20 * 1024 * 1024;
/** Deeper nesting than a browser's own parser keeps (512) is refused, since walking it takes the stack. */
const depthLimit = 512;

/** An article's own text, by Readability; title and dates from the page's metadata. */
export function parseHtml(html: string): Content {
  if (html.length > sizeLimit)
    return failedContent("text/html", "too-large", "a page of over 20 MB");
  const $ = cheerio.load(html, { xml: { xmlMode: false, decodeEntities: true } });
  if (isTooDeep($))
    return failedContent("text/html", "too-deep", `tags nested over ${depthLimit} deep`);
  const metadata = readMetadata($);
  const article = new Readability(parseHTML(html).document).parse();
  const body = article?.content ?? "";
  const { text, blocks } =
    body === "" ? { text: "", blocks: [] as readonly Block[] } : readBlocks(body);
  if (text === "") {
    return {
      ...metadata,
      ...failedContent("text/html", "no-article", "no article in the page"),
    };
  }
  return { ...metadata, mediaType: "text/html", text, blocks: [...blocks], pages: [], notices: [] };
}

function isTooDeep($: cheerio.CheerioAPI): boolean {
  let level = $.root().children().toArray();
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true;
    level = $(level).children().toArray();
  }
  return false;
}
