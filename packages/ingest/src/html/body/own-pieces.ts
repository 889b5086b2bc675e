import { titleAt } from "../title-at.ts";
import { announcements } from "./announcements.ts";
import { isCredit, isInvitation, isStamp, leadsAway } from "./lines.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { pulledQuotes } from "./pulled-quotes.ts";
import { repeats } from "./repeats.ts";
import { isNamedStandfirst } from "./standfirst.ts";
import { isProse } from "./weigh.ts";

export interface Body {
  readonly section: Section;
  readonly asides: readonly boolean[];
  readonly title?: string | undefined;
  /** The names of those who wrote and published it. */
  readonly makers: readonly string[];
}

/** The pieces of a section that are the article's own. */
export function ownPieces(outline: Outline, body: Body): readonly Piece[] {
  const { pieces } = outline;
  const { first, end } = body.section;
  const isKept = pieces.map((one, i) => i >= first && i < end && !body.asides[i] && isOwn(one));
  const pulled = pulledQuotes(pieces.filter((_, i) => isKept[i]));
  const announcing = announcements(pieces, isKept);
  const own = pieces.filter((one, i) => isKept[i] && !pulled.has(one) && !announcing.has(one));
  const again = repeats(own);
  const once = again.size === 0 ? own : own.filter((one) => !again.has(one));
  return withoutTail(withoutHead(once, body.title), body.makers);
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
function withoutHead(pieces: readonly Piece[], title: string | undefined): readonly Piece[] {
  const prose = pieces.filter(isProse).length;
  const below = pieces.slice(titleAt(pieces, { title }) + 1);
  const cut = below.filter(isProse).length * 10 >= prose * 7 ? below : pieces;
  const start = cut.findIndex(isProse);
  if (start < 0) return cut;
  return [...cut.slice(0, start).filter(isTop), ...cut.slice(start)];
}

/** Subheads and names are no sentences, and points in brief are none either. */
function isTop({ kind, words, section }: Piece): boolean {
  if (kind === "table") return true;
  if (kind === "heading" || (kind === "paragraph" && isNamedStandfirst(section))) return words > 0;
  return words > (kind === "list-item" && isPoint(section) ? fewestOfPoint : longestLabel);
}

const fewestOfPoint = 4;

/** An item of a list that no class names: menus and bylines are set as lists, too, and are named. */
function isPoint({ node }: Section): boolean {
  return node.name === "li" && node.attribs?.class === undefined;
}

const about =
  /^\s*(?:,|—|–|-|is\b|was\b|has\b|covers\b|writes\b|reports\b|worked\b|joined\b|and\b)/;

const fewestOfSentence = 4;

/** A short sentence that is set as the paragraph of prose before it: "Nobody was hurt." */
function isSetAs({ text, words, section }: Piece, prose: Piece | undefined): boolean {
  if (words < fewestOfSentence || !/[.!?]["'”’)]*$/.test(text.slice(-8))) return false;
  const [node, other] = [section.node, prose?.section.node];
  return (
    section.parent === prose?.section.parent &&
    node.name === "p" &&
    node.name === other?.name &&
    node.attribs?.class === other.attribs?.class
  );
}

/** Who wrote it, who helped, and lines that end no sentence. */
function withoutTail(pieces: readonly Piece[], names: readonly string[]): readonly Piece[] {
  const isOfMakers = ({ text }: Piece) =>
    isCredit(text) ||
    names.some((name) => text.startsWith(name) && about.test(text.slice(name.length)));
  const prose = pieces.findLast(isProse);
  const isText = (one: Piece) =>
    isProse(one) || (one.kind === "paragraph" && (one.words > longestLabel || isSetAs(one, prose)));
  const last = pieces.findLastIndex((one) => isText(one) && !isOfMakers(one));
  const more = pieces.slice(last + 1);
  // A list or a table may well end an article, but not below a heading of its own that no sentence follows.
  const stop = more.findIndex(({ kind }) => kind !== "list-item" && kind !== "table");
  return pieces.slice(0, stop < 0 ? pieces.length : last + 1 + stop);
}
