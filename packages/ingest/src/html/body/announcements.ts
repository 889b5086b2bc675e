import type { Piece, Section } from "./outline.ts";
import { isProse } from "./weigh.ts";

/**
 * Headings that announced only what was left out: "People are also reading" above a list of links.
 * Not the line below the title that sums the article up, which some pages set as a heading.
 */
export function announcements(
  pieces: readonly Piece[],
  isKept: readonly boolean[],
): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  const start = pieces.findIndex((piece, i) => isKept[i] && isProse(piece));
  let nextKept = pieces.length;
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const piece = pieces[i];
    if (piece === undefined || !isKept[i]) continue;
    const end = piece.kind === "heading" && i > start ? endOfBlock(piece.section, i + 1) : i + 1;
    if (end > i + 1 && nextKept >= end) found.add(piece);
    else nextKept = i;
  }
  return found;
}

/** Where the smallest section ends that holds something below a heading. */
function endOfBlock(section: Section | undefined, next: number): number {
  let at = section;
  while (at !== undefined && at.end <= next) at = at.parent;
  return at?.end ?? next;
}
