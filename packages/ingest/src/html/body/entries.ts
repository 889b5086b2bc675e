import { readDate } from "../date/read-date.ts";
import type { MarkupNode } from "../markup.ts";
import { sumUp } from "./find-asides.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { instantOf, openingTime, readShownTime, type ShownTime } from "./shown-time.ts";
import { isProse, weigh } from "./weigh.ts";

const fewestEntries = 3;
/** Entries hold most of the prose of a page that is made of them. */
const leastShare = 0.5;
/** In nodes: the time of an entry stands at its head. */
const headNodes = 60;
/** In pieces, likewise. */
const headPieces = 4;

export interface LivePage {
  readonly outline: Outline;
  readonly body: Section;
  readonly asides: readonly boolean[];
  /** The one day that the page was published and changed on. */
  readonly day: string | undefined;
}

/**
 * The entries of a live page and the time of each: sections side by side that each begin with a time and hold prose, else
 * paragraphs below lines that are a time, or that open with one.
 * Not the one time below a title, and not a list of teasers, which has no prose.
 */
export function entryTimes(page: LivePage): ReadonlyMap<Piece, string> {
  const { pieces, sections } = page.outline;
  const { body, asides } = page;
  const sums = sumUp(pieces.map((one, i) => (isProse(one) && !asides[i] ? weigh(one) : 0)));
  const proseIn = ({ first, end }: Pick<Section, "first" | "end">) =>
    (sums[end] ?? 0) - (sums[first] ?? 0);
  const isEntries = (entries: readonly Entry[]) => {
    const share = entries.reduce((sum, entry) => sum + proseIn(entry), 0) / proseIn(body);
    return entries.length >= fewestEntries && share >= leastShare;
  };
  const within = sections.filter(
    (section) => section.first >= body.first && section.end <= body.end && section !== body,
  );
  const siblings = Map.groupBy(
    within.filter((section) => proseIn(section) > 0),
    ({ parent }) => parent,
  );
  const groups = [...siblings.values()].filter(({ length }) => length >= fewestEntries);
  const sectioned = groups.map((group) => group.flatMap((section) => entryOf(section, page)));
  const found = [...sectioned, belowTimes(page), openedByTimes(page)].find(isEntries) ?? [];
  return new Map(
    found.flatMap(({ first, end, at }) =>
      pieces.slice(first, end).map((piece) => [piece, at] as const),
    ),
  );
}

interface Entry {
  readonly first: number;
  readonly end: number;
  readonly at: string;
}

function entryOf({ node, first, end }: Section, { outline, day }: LivePage): readonly Entry[] {
  const stated = timeIn(node);
  if (stated !== undefined) return [{ first, end, at: stated }];
  if (end - first < 2) return [];
  const head = outline.pieces.slice(first, Math.min(end, first + headPieces));
  const shown = head.map(({ text }) => readShownTime(text)).find((one) => one !== undefined);
  return shown === undefined ? [] : [{ first, end, at: instantOf(shown, day) }];
}

function timeIn(root: MarkupNode): string | undefined {
  const waiting: MarkupNode[] = [root];
  for (let seen = 0; seen < headNodes; seen += 1) {
    const node = waiting.shift();
    if (node === undefined) return undefined;
    const { datetime, itemprop, content } = node.attribs ?? {};
    const stated =
      datetime ?? (/^date(?:Published|Created)$/.test(itemprop ?? "") ? content : undefined);
    const at = stated === undefined ? undefined : readDate(stated);
    if (at !== undefined) return at;
    waiting.unshift(...(node.children ?? []).slice(0, headNodes));
  }
  return undefined;
}

/** "4:15 p.m." in a line of its own, and paragraphs below it up to the next such line. */
function belowTimes(page: LivePage): readonly Entry[] {
  return entriesAt(page, ({ text }) => readShownTime(text));
}

/** "16:05: The judge comes in." */
function openedByTimes(page: LivePage): readonly Entry[] {
  return entriesAt(page, (piece) =>
    isProse(piece) || piece.kind === "heading" ? openingTime(piece.text) : undefined,
  );
}

/** What stands from each piece with a time up to the next one, where the times run one way: a live page goes on, or back. */
function entriesAt(
  { outline: { pieces }, body: { first, end }, day }: LivePage,
  timeOf: (piece: Piece) => ShownTime | undefined,
): readonly Entry[] {
  const marks = pieces.slice(first, end).flatMap((piece, i) => {
    const shown = timeOf(piece);
    return shown === undefined ? [] : [{ first: first + i, shown }];
  });
  const times = marks.map(({ shown }) => shown.time);
  if (!isOrdered(times) && !isOrdered(times.toReversed())) return [];
  return marks.map((mark, i) => ({
    first: mark.first,
    end: marks[i + 1]?.first ?? end,
    at: instantOf(mark.shown, day),
  }));
}

function isOrdered(times: readonly string[]): boolean {
  return times.every((time, i) => i === 0 || time >= (times[i - 1] ?? ""));
}
