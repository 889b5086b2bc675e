import type { Piece } from "./outline.ts";
import { isProse } from "./weigh.ts";

const fewestParagraphs = 3;

/**
 * What a page has said already, word for word and some paragraphs on end: the article once more, for narrow windows.
 * Not a paragraph that its writer says twice.
 */
export function repeats(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const seen = new Set<string>();
  const found = new Set<Piece>();
  let run: Piece[] = [];
  const end = () => {
    if (run.filter(isProse).length >= fewestParagraphs) for (const piece of run) found.add(piece);
    run = [];
  };
  for (const piece of pieces) {
    if (seen.has(piece.text)) run.push(piece);
    else {
      end();
      seen.add(piece.text);
    }
  }
  end();
  return found;
}
