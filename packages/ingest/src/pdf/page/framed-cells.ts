import { near, type Stroke } from "../layout/rule-lines.ts";
import type { Token } from "../layout/token.ts";
import type { Frame } from "./frames.ts";

/** What stands in one box of a frame, with the lines around it. */
export interface FramedCell {
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Sorts words into the boxes that the nearest lines around each of them make. */
export function fillCells(frame: Frame, tokens: readonly Token[]): readonly FramedCell[] {
  const cells: (Box & { readonly tokens: Token[] })[] = [];
  const columns = new Map<number, typeof cells>();
  for (const token of tokens) {
    const box = boxAround(frame, (token.x0 + token.x1) / 2, (token.y0 + token.y1) / 2);
    const column = columns.get(box.x0) ?? [];
    const known = column.find((cell) => isSame(cell, box));
    if (known !== undefined) {
      known.tokens.push(token);
      continue;
    }
    const cell = { ...box, tokens: [token] };
    cells.push(cell);
    columns.set(box.x0, [...column, cell]);
  }
  return cells;
}

type Box = Omit<FramedCell, "tokens">;

function isSame(a: Box, b: Box): boolean {
  return a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
}

function boxAround(frame: Frame, x: number, y: number): Box {
  const [y0, y1] = between(frame.level, y, x, [frame.y0, frame.y1]);
  const [x0, x1] = between(frame.upright, x, y, [frame.x0, frame.x1]);
  return { x0, x1, y0, y1 };
}

/** The nearest lines on both sides of a place that pass by it. */
function between(
  strokes: readonly Stroke[],
  place: number,
  across: number,
  [first, last]: readonly [number, number],
): readonly [number, number] {
  let [below, above] = [first, last];
  for (const { at, from, to } of strokes) {
    if (across < from - near || across > to + near) continue;
    if (at <= place && at > below) below = at;
    if (at > place && at < above) above = at;
  }
  return [below, above];
}

/** Shading stops this short of the line around it, on both sides; no column is as narrow. */
const apart = 6;

/** The places of the lines that bound cells, those that lie together taken as one. */
export function edgesOf(places: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && place - (group.at(-1) ?? 0) <= apart) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** The index of the edge at a place. */
export function edgeAt(edges: readonly number[], place: number): number {
  let best = 0;
  for (const [index, edge] of edges.entries()) {
    if (Math.abs(edge - place) < Math.abs((edges[best] ?? 0) - place)) best = index;
  }
  return best;
}
