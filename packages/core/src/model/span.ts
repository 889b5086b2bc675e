import { z } from "zod";
import { firstIndex } from "./first-index.ts";

/** Half-open UTF-16 indices into `Document.text`. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** A rectangle on a page in fractions of its width and height, origin top left. */
export const boxSchema = z.object({
  page: z.int().positive(),
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
});
export type Box = Readonly<z.infer<typeof boxSchema>>;

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the first of ordered spans that starts at `offset` or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start >= offset);
}

/** The one of ordered, disjoint spans that holds `inner`. */
export function holding<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  const found = spans[firstFrom(spans, inner.start + 1) - 1];
  return found !== undefined && contains(found, inner) ? found : undefined;
}

/** Those of ordered spans that lie wholly in `outer`. */
export function within<T extends Span>(spans: readonly T[], outer: Span): readonly T[] {
  const first = firstFrom(spans, outer.start);
  let end = first;
  while ((spans[end]?.end ?? Number.POSITIVE_INFINITY) <= outer.end) end += 1;
  return spans.slice(first, end);
}
