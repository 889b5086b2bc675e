import { parseDocument } from "htmlparser2";
import type { MarkupNode } from "./markup.ts";

/** The tree of HTML as it stands: nothing is moved or closed that the page left open. */
export function parseMarkup(html: string): MarkupNode {
  return parseDocument(html);
}
