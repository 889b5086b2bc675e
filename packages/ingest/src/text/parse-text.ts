import type { Block } from "@recount/core";
import type { Content } from "../content.ts";

const item = /^[ \t]*(?:[-•*]|\(?\d{1,2}[.)])\s/;

/** Plain text stays whole, so that offsets are those of the file; blank lines part its blocks. */
export function parseText(raw: string): Content {
  // Windows line ends would count twice in every offset that a person works out.
  const text = raw.replace(/\r\n?/g, "\n");
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const start = match.index;
    const kind = item.test(match[0]) ? "list-item" : "paragraph";
    blocks.push({ kind, start, end: start + match[0].length });
  }
  return { mediaType: "text/plain", text, blocks, pages: [], notices: [] };
}
