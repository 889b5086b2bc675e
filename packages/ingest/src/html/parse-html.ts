import * as cheerio from "cheerio/slim";
import { type Content, failedContent } from "../content.ts";
import { type Outline, outlineOf } from "./body/outline.ts";
import { countWords } from "./body/weigh.ts";
import { readJsonLd } from "./json-ld.ts";
import { metaOf, readMetas } from "./meta.ts";
import { readBlocks } from "./read-blocks.ts";
import { readMetadata } from "./read-metadata.ts";
import { refuse } from "./refusals.ts";

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
  const outline = outlineOf($.root().get(0) ?? empty);
  const metas = readMetas($);
  const statement = readJsonLd($);
  const metadata = readMetadata({ $, outline, statement, metas, fetched: url });
  const { text, blocks } = readBlocks(outline, {
    title: metadata.title,
    description: metaOf(metas, "og:description", "description"),
    authors: metadata.author?.split(", ") ?? [],
  });
  const outcome = refuse({
    titles: [$("title").first().text(), ...titlesOf(outline)],
    words: outline.pieces
      .map((piece) => piece.text)
      .join("\n")
      .slice(0, wordsLooked),
    bodyWords: countWords(text),
    isClosed: statement.isAccessibleForFree === false,
    isBrokenOff: /(?:…|\.\.\.|[\p{L}\p{N},])$/u.test(text),
    hasScripts: $("script").length > 0,
    isDated: metadata.publishedAt !== undefined,
  });
  if (outcome !== undefined) {
    return { ...metadata, ...failedContent("text/html", outcome.code, outcome.message) };
  }
  return { ...metadata, mediaType: "text/html", text, blocks: [...blocks], pages: [], notices: [] };
}

/** In characters: what a page is shows in its first screens. */
const wordsLooked = 50_000;

function titlesOf({ pieces }: Outline): readonly string[] {
  return pieces.flatMap(({ kind, level, text }) =>
    kind === "heading" && level === 1 ? [text] : [],
  );
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
