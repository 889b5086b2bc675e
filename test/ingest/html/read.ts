import type { Document } from "@recount/core";
import { parse, sha256Of } from "@recount/ingest";

/** Reads a page as the pipeline does. */
export function readPage(html: string | Uint8Array, url?: string): Promise<Document> {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const capture = { source: "page", location: "page", sha256: sha256Of(bytes), size: bytes.length };
  return parse({ ...capture, ...(url === undefined ? {} : { url }) }, bytes);
}

/** A document's blocks as `kind: words`. */
export function blocksOf({ blocks, text }: Document): readonly string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** Paragraphs of an article of our own; a test puts its own matter between them. */
export const prose = [
  "The county counted 118 families in its shelters on Monday night, a clerk told the board, and said that the number would be counted again on Friday.",
  "Most of them had come since the spring, when the mill by the river closed, and half of them have children who go to school in the town.",
  "The board voted to open the old armory, which has room for 60 cots, until the end of March, and asked the state to pay for the heating.",
];
export const [first = "", second = "", third = ""] = prose;

/** A whole page around a body. */
export function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Families in shelters</title>${head}</head><body>${body}</body></html>`;
}

export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("\n");
}
