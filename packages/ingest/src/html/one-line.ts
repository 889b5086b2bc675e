import { textOf } from "./marks.ts";
import { clean } from "./markup.ts";
import { parseMarkup } from "./parse-markup.ts";

const longest = 500;

/** A line of metadata: folded, bounded, and unescaped where it was escaped once more than its page needs. */
export function oneLine(text: string | undefined): string | undefined {
  const words = clean(unescaped(text ?? ""))
    .replace(/\n+/g, " ")
    .toWellFormed();
  return words === "" ? undefined : words.slice(0, longest).toWellFormed();
}

function unescaped(text: string): string {
  const bounded = text.slice(0, longest * 4);
  return /&#?\w{2,8};/.test(bounded) ? textOf(parseMarkup(bounded)) : bounded;
}
