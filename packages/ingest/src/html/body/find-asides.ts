import type { Cue } from "../beside.ts";
import { isFurniture, isInvitation } from "./lines.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { isProse, weigh } from "./weigh.ts";

/** What has this share of the page's prose is the article, whatever its class says. */
const weakShare = 0.4;
const strongShare = 0.85;
/** In words of prose: a teaser says no more below its headline. */
const longestTeaser = 60;
const fewestTeasers = 3;
const longestCaption = 400;

/** For each piece of a page, whether it stands beside the article: related stories, captions, forms, notices of consent. */
export function findAsides({ pieces, sections }: Outline): readonly boolean[] {
  const aside = pieces.map(
    (piece, i) => isFurniture(piece.text) || isOfPicture(piece, pieces[i - 1], pieces[i + 1]),
  );
  markTeasers(pieces, aside);
  const full = sections.filter(({ first, end }) => end > first);
  const titled = sectionsOfTitle(full, pieces);
  for (const isStrong of [true, false]) {
    const sums = sumUp(pieces.map((one, i) => (isProse(one) && !aside[i] ? weigh(one) : 0)));
    const proseIn = ({ first, end }: Section) => (sums[end] ?? 0) - (sums[first] ?? 0);
    const most = (sums.at(-1) ?? 0) * (isStrong ? strongShare : weakShare);
    const cued = full.filter(({ cue }) => cue?.isStrong === isStrong);
    const named = sumBy(cued, proseIn);
    for (const section of full) {
      const { cue, first, end } = section;
      // A word that most of the prose stands under says nothing: "article has-comments", "paywall" on each paragraph.
      const isNamed = cue?.isStrong === isStrong && (named.get(cue.word) ?? 0) <= most;
      const isSeen =
        !isStrong &&
        (isCaption(section, pieces) || (isInvited(section, pieces) && proseIn(section) <= most));
      if ((isNamed && !titled.has(section)) || isSeen) aside.fill(true, first, end);
    }
  }
  return aside;
}

/** A table is set as a figure, too, and its caption says what it counts. */
function isOfPicture(
  { kind }: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
): boolean {
  return kind === "caption" && before?.kind !== "table" && after?.kind !== "table";
}

export function sumUp(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return [
    0,
    ...weights.map((weight) => {
      sum += weight;
      return sum;
    }),
  ];
}

/** Sections stand in order, an outer one before what it holds, whose words are counted with it. */
function sumBy(sections: readonly Section[], value: (section: Section) => number) {
  const sums = new Map<Cue["word"], number>();
  const ends = new Map<Cue["word"], number>();
  for (const section of sections) {
    const word = section.cue?.word ?? "";
    if (section.first < (ends.get(word) ?? 0)) continue;
    ends.set(word, section.end);
    sums.set(word, (sums.get(word) ?? 0) + value(section));
  }
  return sums;
}

/** What holds the one title of the page holds the article, too. */
function sectionsOfTitle(
  sections: readonly Section[],
  pieces: readonly Piece[],
): ReadonlySet<Section> {
  const titles = pieces.flatMap(({ kind, level }, i) =>
    kind === "heading" && level === 1 ? [i] : [],
  );
  const [title = -1, another] = titles;
  if (another !== undefined) return new Set();
  return new Set(sections.filter(({ first, end }) => first <= title && title < end));
}

/** Words beside a picture that are in no paragraph of their own. */
function isCaption({ hasMedia, first, end, node }: Section, pieces: readonly Piece[]): boolean {
  if (!hasMedia || node.name === "li" || end - first > 4) return false;
  const own = pieces.slice(first, end);
  return (
    own.reduce((sum, { text }) => sum + text.length, 0) < longestCaption &&
    own.every(
      (piece) => piece.kind === "paragraph" && (piece.section.node.name !== "p" || !isProse(piece)),
    )
  );
}

/** A section whose first words are "Related stories". */
function isInvited({ first, node }: Section, pieces: readonly Piece[]): boolean {
  const head = pieces[first];
  if (head === undefined || node.name === "p") return false;
  return isInvitation(head.text);
}

/** Headlines that are links, one after another in one section, with a sentence or two below each. */
function markTeasers(pieces: readonly Piece[], aside: boolean[]): void {
  let run: number[] = [];
  const end = (next: number) => {
    const [first] = run;
    if (first !== undefined && run.length >= fewestTeasers) {
      // What follows the last headline outside their common section is the article going on.
      aside.fill(true, first, Math.min(next, endOfCommon(pieces[first], run.at(-1) ?? first)));
    }
    run = [];
  };
  const words = sumUp(pieces.map((piece) => Math.max(0, weigh(piece))));
  pieces.forEach(({ kind, linked }, i) => {
    const last = run.at(-1);
    if (last !== undefined && (words[i] ?? 0) - (words[last] ?? 0) > longestTeaser) end(last + 1);
    if (kind !== "heading") return;
    if (linked > 0.6) run.push(i);
    else end(i);
  });
  end(pieces.length);
}

function endOfCommon(first: Piece | undefined, last: number): number {
  let at = first?.section;
  while (at !== undefined && at.end <= last) at = at.parent;
  return at?.end ?? last + 1;
}
