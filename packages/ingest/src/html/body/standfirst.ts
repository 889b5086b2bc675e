import { titleAt } from "../title-at.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { isProse } from "./weigh.ts";

interface Known {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** Words of a class that name the lines below the title which sum the article up. */
const named =
  /(?:^|[\s_-])(?:standfirst|dek|deck|excerpt|summary|sub-?title|sub-?head(?:ing|line)?|description|teaser|lede|strap(?:line)?|intro(?:duction)?)(?=$|[\s_-])/i;
const shortest = 30;
const longest = 500;

/**
 * The lines between the title and the body that sum the article up, where they stand outside the body's own section.
 * A page names them by a class, or says the same of itself for search engines.
 */
export function standfirst(
  { pieces }: Outline,
  body: Section,
  { title: stated, description }: Known,
): readonly Piece[] {
  const title = titleAt(pieces, { title: stated });
  if (title < 0 || title >= body.first) return [];
  const said = letters(description ?? "");
  return pieces.slice(title + 1, body.first).filter((piece) => {
    const { text, linked, section } = piece;
    if (linked > 0.4 || text.length < shortest || text.length > longest) return false;
    if (said.length >= shortest && letters(text).startsWith(said.slice(0, 60))) return true;
    return isNamedStandfirst(section) && (isProse(piece) || piece.kind !== "list-item");
  });
}

export function isNamedStandfirst({ node }: Section): boolean {
  return named.test(node.attribs?.class ?? "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
