import type { Block } from "@recount/core";

/** What a page says that has nothing else to say; longer pages may well write about such things. */
const shell =
  /\b(?:enable javascript|javascript is (?:disabled|required)|you are (?:a )?human|not a robot|access denied|page (?:was )?not found|page you (?:are looking|requested)|log in to continue|unusual traffic)\b/i;
const shellLength = 600;

/** Whether blocks hold prose or data at all: at least one of some words, and not only an error's. */
export function isArticle(text: string, blocks: readonly Block[]): boolean {
  if (text.length < shellLength && shell.test(text)) return false;
  return blocks.some(
    ({ kind, start, end }) =>
      kind === "table" || (kind !== "heading" && text.slice(start, end).split(/\s+/).length >= 4),
  );
}
