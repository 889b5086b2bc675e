import type { Piece, Section } from "./outline.ts";

const named = /(?:^|[\s_-])(?:pull-?quotes?|quote-?box|block-?quote|breakout)(?=$|[\s_-])/i;
const fewestWords = 5;
const longest = 600;
/** Each is sought in the whole article. */
const mostQuotes = 60;
/** In words: who said it, below what was said. */
const longestName = 16;

/**
 * Sentences that a page sets large beside the paragraph that they are from, and the name below them.
 * Not a quotation that stands nowhere else.
 */
export function pulledQuotes(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const set = pieces.filter(isSetApart).slice(0, mostQuotes);
  const found = new Set<Piece>();
  if (set.length === 0) return found;
  const quotes = new Set(set);
  const text = pieces.flatMap((one) => (quotes.has(one) ? [] : [letters(one.text)])).join(" ");
  const blocks = new Set<Section>();
  for (const quote of set) {
    const isName = blocks.has(blockOf(quote)) && quote.words <= longestName;
    const isPulled = quote.words >= fewestWords && text.includes(letters(quote.text));
    if (isPulled) blocks.add(blockOf(quote));
    if (isPulled || isName) found.add(quote);
  }
  return found;
}

function isSetApart({ kind, text, section }: Piece): boolean {
  if (text.length > longest || kind === "heading" || kind === "table") return false;
  return kind === "quote" || isNamed(section) || isNamed(section.parent);
}

function isNamed(section: Section | undefined): boolean {
  return named.test(section?.node.attribs?.class ?? "") && section?.node.name !== "body";
}

function blockOf({ section }: Piece): Section {
  return section.node.name === "p" || section.node.name === "footer"
    ? (section.parent ?? section)
    : section;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
