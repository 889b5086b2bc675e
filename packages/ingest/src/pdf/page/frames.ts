import { near, type Stroke, type Strokes } from "../layout/rule-lines.ts";

/** Lines that hang together, and the box around them. */
export interface Frame extends Strokes {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Gathers the lines of a page into the frames that they form, the smallest first. */
export function findFrames({ level, upright }: Strokes): readonly Frame[] {
  const parents = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const [index, across] of level.entries()) {
    for (const [other, down] of upright.entries()) {
      if (meet(across, down)) parents[root(index)] = root(level.length + other);
    }
  }
  const groups = new Map<number, { level: Stroke[]; upright: Stroke[] }>();
  const groupAt = (index: number) => {
    const key = root(index);
    const group = groups.get(key) ?? { level: [], upright: [] };
    groups.set(key, group);
    return group;
  };
  for (const [index, stroke] of level.entries()) groupAt(index).level.push(stroke);
  for (const [index, stroke] of upright.entries())
    groupAt(level.length + index).upright.push(stroke);
  const frames = [...groups.values()]
    .filter((group) => group.level.length > 0 && group.upright.length > 0)
    .map(frameOf);
  return stack(frames).sort((a, b) => areaOf(a) - areaOf(b));
}

function meet(across: Stroke, down: Stroke): boolean {
  return (
    across.from - near <= down.at &&
    down.at <= across.to + near &&
    down.from - near <= across.at &&
    across.at <= down.to + near
  );
}

function frameOf({ level, upright }: Strokes): Frame {
  return {
    level,
    upright,
    x0: Math.min(...level.map(({ from }) => from), ...upright.map(({ at }) => at)),
    x1: Math.max(...level.map(({ to }) => to), ...upright.map(({ at }) => at)),
    y0: Math.min(...level.map(({ at }) => at), ...upright.map(({ from }) => from)),
    y1: Math.max(...level.map(({ at }) => at), ...upright.map(({ to }) => to)),
  };
}

/** A head in a box of its own, right above the box of its rows, is of one table with it. */
function stack(frames: readonly Frame[]): Frame[] {
  const stacked: Frame[] = [];
  for (const frame of [...frames].sort((a, b) => a.y0 - b.y0)) {
    const above = stacked.findIndex(
      (one) =>
        Math.abs(frame.y0 - one.y1) < 2 * near &&
        Math.abs(frame.x0 - one.x0) < near &&
        Math.abs(frame.x1 - one.x1) < near,
    );
    const one = stacked[above];
    if (one === undefined) stacked.push(frame);
    else {
      stacked[above] = frameOf({
        level: [...one.level, ...frame.level],
        upright: [...one.upright, ...frame.upright],
      });
    }
  }
  return stacked;
}

function areaOf({ x0, x1, y0, y1 }: Frame): number {
  return (x1 - x0) * (y1 - y0);
}
