import type { Rule } from "../engine/page-words.ts";

/** A line across or down a page, in points: `at` is its height or its distance from the left. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Strokes {
  readonly level: readonly Stroke[];
  readonly upright: readonly Stroke[];
}

/** Points within which two lines are one to the eye, and a line reaches another. */
export const near = 3;
/** Shorter lines are ticks and parts of boxes to be checked. */
const shortest = 7;
/** More lines than this are a chart or a map. */
const mostStrokes = 4_000;

/** The lines of a page as they are seen: what lies on or right after each other is one line. */
export function gatherStrokes(rules: readonly Rule[], down: number): Strokes {
  const level: Stroke[] = [];
  const upright: Stroke[] = [];
  for (const { x0, y0, x1, y1 } of rules) {
    if (x1 - x0 >= y1 - y0) level.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else upright.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  const strokes = {
    level: join(level),
    // Pleading paper is ruled from edge to edge, and holds all that is on it.
    upright: join(upright).filter(({ from, to }) => from > 0.04 * down || to < 0.96 * down),
  };
  return strokes.level.length + strokes.upright.length > mostStrokes
    ? { level: [], upright: [] }
    : strokes;
}

function join(strokes: readonly Stroke[]): readonly Stroke[] {
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from);
  const groups: Stroke[][] = [];
  let begins = Number.NEGATIVE_INFINITY;
  for (const stroke of sorted) {
    if (stroke.at - begins <= near) groups.at(-1)?.push(stroke);
    else {
      groups.push([stroke]);
      begins = stroke.at;
    }
  }
  return groups.flatMap(joinGroup).filter(({ from, to }) => to - from >= shortest);
}

/** Lines of one height, joined where they touch. */
function joinGroup(group: readonly Stroke[]): readonly Stroke[] {
  const at = group.reduce((sum, stroke) => sum + stroke.at, 0) / group.length;
  const joined: Stroke[] = [];
  for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to <= near) {
      joined[joined.length - 1] = { at, from: last.from, to: Math.max(last.to, to) };
    } else joined.push({ at, from, to });
  }
  return joined;
}
