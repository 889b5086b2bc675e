import { isCredit, isInvitation, isStamp, leadsAway } from "./lines.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { countWords, isProse } from "./weigh.ts";

export interface Body {
  readonly section: Section;
  readonly asides: readonly boolean[];
  /** The names of those who wrote and published it. */
  readonly makers: readonly string[];
}

/** The pieces of a section that are the article's own. */
export function ownPieces({ pieces }: Outline, body: Body): readonly Piece[] {
  const { first, end } = body.section;
  const own = pieces.slice(first, end).filter((one, i) => !body.asides[first + i] && isOwn(one));
  return withoutTail(withoutHead(own), body.makers);
}

/** Not a link to another story, and not an invitation. */
function isOwn({ text, linked, kind }: Piece): boolean {
  if (kind === "table") return true;
  if (linked > 0.9) return false;
  if (
    (kind === "paragraph" || kind === "list-item") &&
    linked > 0.5 &&
    !/[.!?…]["'”’)\]]*$/.test(text)
  )
    return false;
  if (isInvitation(text) || (linked > 0.3 && leadsAway(text))) return false;
  return !(kind === "paragraph" && isStamp(text));
}

/** In words: what is longer may be a paragraph whose last point got lost. */
const longestLabel = 12;

/** What comes before the title is not below it, and what comes before the first sentence is no sentence. */
function withoutHead(pieces: readonly Piece[]): readonly Piece[] {
  const prose = pieces.filter(isProse).length;
  const title = pieces.findIndex(({ kind, level }) => kind === "heading" && level === 1);
  const below = pieces.slice(title + 1);
  const cut = title >= 0 && below.filter(isProse).length * 10 >= prose * 7 ? below : pieces;
  const start = cut.findIndex(isProse);
  if (start < 0) return cut;
  const head = cut
    .slice(0, start)
    .filter(
      ({ kind, text }) =>
        kind === "table" || countWords(text) > (kind === "heading" ? 0 : longestLabel),
    );
  return [...head, ...cut.slice(start)];
}

const about =
  /^\s*(?:,|—|–|-|is\b|was\b|has\b|covers\b|writes\b|reports\b|worked\b|joined\b|and\b)/;

/** Who wrote it, who helped, and lines that end no sentence. */
function withoutTail(pieces: readonly Piece[], names: readonly string[]): readonly Piece[] {
  const isOfMakers = ({ text }: Piece) =>
    isCredit(text) ||
    names.some((name) => text.startsWith(name) && about.test(text.slice(name.length)));
  const isText = (one: Piece) =>
    isProse(one) || (one.kind === "paragraph" && countWords(one.text) > longestLabel);
  const last = pieces.findLastIndex((one) => isText(one) && !isOfMakers(one));
  const more = pieces.slice(last + 1);
  // A list or a table may well end an article, but not below a heading of its own that no sentence follows.
  const stop = more.findIndex(({ kind }) => kind !== "list-item" && kind !== "table");
  return pieces.slice(0, stop < 0 ? pieces.length : last + 1 + stop);
}
