import { sumUp } from "./find-asides.ts";
import type { Outline, Section } from "./outline.ts";
import { weigh } from "./weigh.ts";

/**
 * The element that holds the article: the one whose pieces weigh most together, and of those that weigh the same the innermost.
 * Going up to a parent pays as long as it adds more prose than links.
 */
export function chooseSection(
  { pieces, sections }: Outline,
  asides: readonly boolean[],
): Section | undefined {
  const sums = sumUp(pieces.map((piece, i) => (asides[i] ? 0 : weigh(piece))));
  let best: Section | undefined;
  let most = 0;
  for (const section of sections) {
    const weight = ((sums[section.end] ?? 0) - (sums[section.first] ?? 0)) * favour(section);
    if (weight > 0 && weight >= most) {
      best = section;
      most = weight;
    }
  }
  return best;
}

/** What a page itself calls its article is believed, within reason. */
function favour({ node: { name, attribs } }: Section): number {
  if (/articleBody/.test(attribs?.itemprop ?? "")) return 1.3;
  return name === "article" ? 1.2 : name === "main" ? 1.05 : 1;
}
