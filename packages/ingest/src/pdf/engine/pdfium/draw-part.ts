import type { Area } from "./paint.ts";
import type { Grid } from "./pixels.ts";
import type { OpenPage } from "./read-glyphs.ts";
import { type Canvas, type Cut, drawPage, type RenderOptions } from "./render-page.ts";

/** A part of a page as a picture in the engine's memory. */
export interface DrawnPart {
  readonly grid: Grid;
  readonly canvas: Canvas;
}

export interface PartOptions extends Pick<RenderOptions, "background" | "annotations" | "rough"> {
  /** Pixels a point; fewer on a page that is very large. */
  readonly scale: number;
}

const mostPixels = 4_000_000;

/** Draws the part of a page that holds an area; whoever asks for it frees its canvas. */
export function drawPart(
  { pdfium, page, frame }: OpenPage,
  area: Area,
  { scale, ...options }: PartOptions,
): DrawnPart {
  const factor = Math.min(scale, Math.sqrt(mostPixels / (frame.width * frame.height)));
  const size = {
    width: Math.max(1, Math.round(frame.width * factor)),
    height: Math.max(1, Math.round(frame.height * factor)),
  };
  const cut = cutTo(area, factor, size);
  return {
    grid: { factor, step: 4, ...cut },
    canvas: drawPage(pdfium, page, { ...size, ...options, cut }),
  };
}

/** The pixels of an area, as far as the picture reaches. */
function cutTo(
  { x0, y0, x1, y1 }: Area,
  factor: number,
  { width, height }: { readonly width: number; readonly height: number },
): Cut {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const left = within(Math.floor(x0 * factor) - 1, width - 1);
  const top = within(Math.floor(y0 * factor) - 1, height - 1);
  return {
    left,
    top,
    width: within(Math.ceil(x1 * factor) + 1 - left, width - left) || 1,
    height: within(Math.ceil(y1 * factor) + 1 - top, height - top) || 1,
  };
}
