import type { Pdfium } from "./native.ts";

/** A picture of a page: four bytes a pixel, blue, green, red and one unused. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A part of a picture, in pixels. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface RenderOptions {
  /** Of the whole page, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, as 0xRRGGBB. */
  readonly background: number;
  /** Comments, boxes and marks laid over the page by its readers. */
  readonly annotations: boolean;
  /** The part to be drawn; the whole page without it. */
  readonly cut?: Cut;
  /** A page of the same size that is drawn over it. */
  readonly overlay?: number;
}

const bgrx = 3;
const flagAnnotations = 0x01;

/** Draws a page the way its reader sees it. */
export function renderPage(pdfium: Pdfium, page: number, options: RenderOptions): Picture {
  const { call } = pdfium;
  const { width, height, background, annotations, overlay } = options;
  const cut = options.cut ?? { left: 0, top: 0, width, height };
  const size = cut.width * cut.height * 4;
  const place = call.malloc(size);
  if (place === 0) throw new WebAssembly.RuntimeError("no memory for a picture of the page");
  const bitmap = call.FPDFBitmap_CreateEx(cut.width, cut.height, bgrx, place, cut.width * 4);
  // The highest bit makes the number negative in 32 bits: alpha must be 255.
  call.FPDFBitmap_FillRect(bitmap, 0, 0, cut.width, cut.height, 0xff00_0000 + background);
  const draw = (drawn: number, flags: number): number =>
    call.FPDF_RenderPageBitmap(bitmap, drawn, -cut.left, -cut.top, width, height, 0, flags);
  draw(page, annotations ? flagAnnotations : 0);
  if (overlay !== undefined) draw(overlay, 0);
  const pixels = pdfium.bytes().slice(place, place + size);
  call.FPDFBitmap_Destroy(bitmap);
  call.free(place);
  return { width: cut.width, height: cut.height, pixels };
}
