import { readDate } from "../date/read-date.ts";
import type { MarkupNode } from "../markup.ts";
import { sumUp } from "./find-asides.ts";
import type { Outline, Piece, Section } from "./outline.ts";
import { isProse, weigh } from "./weigh.ts";

const fewestEntries = 3;
/** Entries hold most of the prose of a page that is made of them. */
const leastShare = 0.5;
/** In nodes: the time of an entry stands at its head. */
const headNodes = 60;

/**
 * The entries of a live page and the time of each: sections side by side that each begin with a time element and hold prose.
 * Not the one time element below a title, and not a list of teasers, which has no prose.
 */
export function entryTimes(
  { pieces, sections }: Outline,
  body: Section,
  asides: readonly boolean[],
): ReadonlyMap<Piece, string> {
  const sums = sumUp(pieces.map((one, i) => (isProse(one) && !asides[i] ? weigh(one) : 0)));
  const proseIn = ({ first, end }: Section) => (sums[end] ?? 0) - (sums[first] ?? 0);
  const within = sections.filter(
    (section) => section.first >= body.first && section.end <= body.end && section !== body,
  );
  const siblings = Map.groupBy(
    within.filter((section) => proseIn(section) > 0),
    ({ parent }) => parent,
  );
  for (const group of siblings.values()) {
    if (group.length < fewestEntries) continue;
    const timed = group.flatMap((section) => {
      const at = timeIn(section.node);
      return at === undefined ? [] : [{ section, at }];
    });
    const share = timed.reduce((sum, { section }) => sum + proseIn(section), 0) / proseIn(body);
    if (timed.length < fewestEntries || share < leastShare) continue;
    return new Map(
      timed.flatMap(({ section: { first, end }, at }) =>
        pieces.slice(first, end).map((piece) => [piece, at] as const),
      ),
    );
  }
  return new Map();
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
