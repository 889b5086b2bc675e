import type { Outline, Piece, Section } from "./outline.ts";

const opening =
  /^[\s(*[—–-]*(?:corrections?|corrected|clarifications?|editor['’]s note|update(?:d)? (?:and )?correction|an? (?:correction|clarification) (?:was|has been|is) (?:made|added|appended|issued))\b(?:\s*[:.,(—–-]|\s*(?:on |to |in )?\p{L}{3,9}\.? \d)|^[\s(*[—–-]*(?:this|an earlier version of this|a previous version of this) (?:article|report|story|post|piece|headline)\b.{0,60}\b(?:corrected|amended|clarified|misstated|misidentified|incorrectly|inaccurately|gave|said|misspelled|updated to (?:correct|clarify|reflect))\b/iu;
const named = /(?:^|[\s_-])(?:corrections?|clarifications?|editors?-?note)(?=$|[\s_-])/i;
const fewestWords = 6;
const longest = 1_500;

/** Whether a piece tells what the article had wrong, or what its editors add: it revises figures. */
export function isCorrection({ text, words, section, kind }: Piece): boolean {
  if (kind === "heading" || text.length > longest || words < fewestWords) return false;
  return opening.test(text) || isNamed(section) || isNamed(section.parent);
}

function isNamed(section: Section | undefined): boolean {
  return named.test(section?.node.attribs?.class ?? "") && section?.node.name !== "body";
}

const near = 12;

/** Corrections that a page sets outside its article's own section, close above or below it. */
export function correctionsAround(
  { pieces }: Outline,
  { first, end }: Section,
): {
  readonly above: readonly Piece[];
  readonly below: readonly Piece[];
} {
  const isOwn = (piece: Piece) => piece.linked < 0.4 && isCorrection(piece);
  return {
    above: pieces.slice(Math.max(0, first - near), first).filter(isOwn),
    below: pieces.slice(end, end + near).filter(isOwn),
  };
}
