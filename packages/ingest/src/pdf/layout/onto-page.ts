import type { Turn } from "../engine/page-words.ts";

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
