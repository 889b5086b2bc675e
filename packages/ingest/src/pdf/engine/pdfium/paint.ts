import type { OpenPage } from "./read-glyphs.ts";
import { chain, type Matrix, readMatrix } from "./transform.ts";
import type { PageObject } from "./walk-objects.ts";

/** Corners in points of the page, origin top left. */
export interface Area {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A colour of 0 to 255 a channel; `alpha` 255 is opaque. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** The area around an object, as far as the page reaches. */
export function areaOf({ pdfium, frame }: OpenPage, { pointer, matrix }: PageObject): Area {
  const { call, scratch } = pdfium;
  call.FPDFPageObj_GetBounds(pointer, scratch, scratch + 4, scratch + 8, scratch + 12);
  const data = pdfium.view();
  const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => data.getFloat32(scratch + at, true));
  const area = { x0: left ?? 0, y0: bottom ?? 0, x1: right ?? 0, y1: top ?? 0 };
  return moveArea(area, chain(matrix, frame.matrix));
}

export function moveArea({ x0, y0, x1, y1 }: Area, [a, b, c, d, e, f]: Matrix): Area {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return {
    x0: Math.min(...xs) + e,
    y0: Math.min(...ys) + f,
    x1: Math.max(...xs) + e,
    y1: Math.max(...ys) + f,
  };
}

/** The area around two areas. */
export function bothOf(a: Area, b: Area): Area {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** How much of an area lies under another, from 0 to 1. */
export function coverOf(area: Area, cover: Area): number {
  const width = Math.min(area.x1, cover.x1) - Math.max(area.x0, cover.x0);
  const height = Math.min(area.y1, cover.y1) - Math.max(area.y0, cover.y0);
  const whole = (area.x1 - area.x0) * (area.y1 - area.y0);
  return width <= 0 || height <= 0 || whole <= 0 ? 0 : (width * height) / whole;
}

/** The colour that fills an object; undefined for a pattern. */
export function fillOf({ pdfium }: OpenPage, pointer: number): Colour | undefined {
  const { call, scratch } = pdfium;
  if (
    call.FPDFPageObj_GetFillColor(pointer, scratch, scratch + 4, scratch + 8, scratch + 12) === 0
  ) {
    return undefined;
  }
  const data = pdfium.view();
  const read = (at: number): number => data.getUint32(scratch + at, true);
  return { red: read(0), green: read(4), blue: read(8), alpha: read(12) };
}

/** How a path is painted; `strokeWidth` in points of the page, 0 where there is no stroke. */
export function paintOf(
  { pdfium }: OpenPage,
  { pointer, matrix }: PageObject,
): { readonly filled: boolean; readonly strokeWidth: number } {
  const { call, scratch, view } = pdfium;
  call.FPDFPath_GetDrawMode(pointer, scratch, scratch + 4);
  const filled = view().getInt32(scratch, true) !== 0;
  if (view().getInt32(scratch + 4, true) === 0) return { filled, strokeWidth: 0 };
  call.FPDFPageObj_GetStrokeWidth(pointer, scratch);
  const width = view().getFloat32(scratch, true);
  call.FPDFPageObj_GetMatrix(pointer, scratch);
  const [a, b, c, d] = chain(readMatrix(pdfium, scratch), matrix);
  return { filled, strokeWidth: width * Math.sqrt(Math.abs(a * d - b * c)) };
}

/** How far apart two colours are in the channel in which they differ most. */
export function contrast(a: Colour, b: Colour): number {
  return Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue));
}

/** How bright a colour is, from 0 to 255, the way JPEG counts it (ITU T.871, 7). */
export function brightnessOf({ red, green, blue }: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
