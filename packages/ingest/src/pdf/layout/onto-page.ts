import type { Turn } from "../engine/page-words.ts";

/** A page in points, and the degrees by which what stands on it lies askew. */
interface Askew {
  readonly width: number;
  readonly height: number;
  readonly skew: number;
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A box in fractions of a picture or layout that shows its page turned, in fractions of the page. */
export function ontoPage<T extends Box>(box: T, turn: Turn): T {
  const { x0, y0, x1, y1 } = box;
  if (turn === 0) return box;
  if (turn === 90) return { ...box, x0: 1 - y1, y0: x0, x1: 1 - y0, y1: x1 };
  if (turn === 180) return { ...box, x0: 1 - x1, y0: 1 - y1, x1: 1 - x0, y1: 1 - y0 };
  return { ...box, x0: y0, y0: 1 - x1, x1: y1, y1: 1 - x0 };
}

/** A box that was read on a straightened page, where it stands on the page as it lay: turned about its middle, clockwise. */
export function askew<T extends Box>(box: T, { width, height, skew }: Askew): T {
  if (skew === 0) return box;
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const [dx, dy] = [((box.x0 + box.x1 - 1) * width) / 2, ((box.y0 + box.y1 - 1) * height) / 2];
  const x = 0.5 + (cos * dx - sin * dy) / width;
  const y = 0.5 + (sin * dx + cos * dy) / height;
  const [halfWidth, halfHeight] = [(box.x1 - box.x0) / 2, (box.y1 - box.y0) / 2];
  return { ...box, x0: x - halfWidth, x1: x + halfWidth, y0: y - halfHeight, y1: y + halfHeight };
}
