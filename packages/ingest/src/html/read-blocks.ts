import type { Block } from "@recount/core";
import * as cheerio from "cheerio";

const kinds: Readonly<Record<string, Block["kind"]>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  p: "paragraph",
  li: "list-item",
  blockquote: "quote",
  pre: "paragraph",
  td: "paragraph",
  th: "paragraph",
};
const selector = Object.keys(kinds).join(",");
const correction = /^(?:correction|clarification|editor['’]s\s+note)\b/i;

/** The blocks of an article's markup in order, with the one text that their offsets refer to. */
export function readBlocks(body: string): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const $ = cheerio.load(body, { xml: { xmlMode: false, decodeEntities: true } });
  $("script,style,noscript,figure,figcaption,aside,form,button,nav").remove();
  $("br").replaceWith(" ");
  let text = "";
  const blocks: Block[] = [];
  for (const element of $(selector).toArray()) {
    // The outer of two nested blocks keeps only what is not in the inner one.
    const tag = $(element).prop("tagName")?.toLowerCase() ?? "";
    const own = $(element).clone();
    own.find(selector).remove();
    const words = clean(own.text());
    if (words === "") continue;
    const start = text === "" ? 0 : text.length + 2;
    text += text === "" ? words : `\n\n${words}`;
    const kind = correction.test(words) ? "correction" : (kinds[tag] ?? "paragraph");
    const level = /^h[1-6]$/.test(tag) ? { level: Number(tag.slice(1)) } : {};
    blocks.push({ kind, start, end: text.length, ...level });
  }
  return { text, blocks };
}

/** White space folded; soft hyphens and zero-width characters, which no reader sees, dropped. */
function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
