import type { Pdfium } from "./native.ts";

/** A picture of a page: four bytes a pixel, blue, green, red and one unused. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface RenderOptions {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, as 0xRRGGBB. */
  readonly background: number;
  /** Comments, boxes and marks laid over the page by its readers. */
  readonly annotations: boolean;
  /** A page of the same size that is drawn over it. */
  readonly overlay?: number;
}

const bgrx = 3;
const flagAnnotations = 0x01;

/** Draws a page the way its reader sees it. */
export function renderPage(pdfium: Pdfium, page: number, options: RenderOptions): Picture {
  const { call } = pdfium;
  const { width, height, background, annotations, overlay } = options;
  const size = width * height * 4;
  const place = call.malloc(size);
  if (place === 0) throw new WebAssembly.RuntimeError("no memory for a picture of the page");
  const bitmap = call.FPDFBitmap_CreateEx(width, height, bgrx, place, width * 4);
  // The highest bit makes the number negative in 32 bits: alpha must be 255.
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xff00_0000 + background);
  const flags = annotations ? flagAnnotations : 0;
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  if (overlay !== undefined) {
    call.FPDF_RenderPageBitmap(bitmap, overlay, 0, 0, width, height, 0, 0);
  }
  const pixels = pdfium.bytes().slice(place, place + size);
  call.FPDFBitmap_Destroy(bitmap);
  call.free(place);
  return { width, height, pixels };
}
