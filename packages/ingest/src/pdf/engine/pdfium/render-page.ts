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
  /** Pictures are sampled, not smoothed: quicker, and grainy. */
  readonly rough?: boolean;
  /** The part to be drawn; the whole page without it. */
  readonly cut?: Cut;
  /** A page of the same size that is drawn over it. */
  readonly overlay?: number;
}

const bgrx = 3;
/** `FPDF_ANNOT` and `FPDF_RENDER_NO_SMOOTHIMAGE`. */
const flags = { annotations: 0x01, rough: 0x2000 } as const;

/** A picture that lies in the engine's memory, for as long as it is wanted. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** A view, which is void once the engine's memory grows. */
  readonly view: () => Uint8Array;
  readonly free: () => void;
}

/** Draws a page the way its reader sees it. */
export function renderPage(pdfium: Pdfium, page: number, options: RenderOptions): Picture {
  const { width, height, view, free } = drawPage(pdfium, page, options);
  const pixels = view().slice();
  free();
  return { width, height, pixels };
}

/** Draws a page without taking the picture out of the engine; whoever asks for it frees it. */
export function drawPage(pdfium: Pdfium, page: number, options: RenderOptions): Canvas {
  const { call } = pdfium;
  const { width, height, background, annotations, rough = false, overlay } = options;
  const cut = options.cut ?? { left: 0, top: 0, width, height };
  const size = cut.width * cut.height * 4;
  const place = call.malloc(size);
  if (place === 0) throw new WebAssembly.RuntimeError("no memory for a picture of the page");
  const bitmap = call.FPDFBitmap_CreateEx(cut.width, cut.height, bgrx, place, cut.width * 4);
  // The highest bit makes the number negative in 32 bits: alpha must be 255.
  call.FPDFBitmap_FillRect(bitmap, 0, 0, cut.width, cut.height, 0xff00_0000 + background);
  const draw = (drawn: number, how: number): number =>
    call.FPDF_RenderPageBitmap(bitmap, drawn, -cut.left, -cut.top, width, height, 0, how);
  draw(page, (annotations ? flags.annotations : 0) + (rough ? flags.rough : 0));
  if (overlay !== undefined) draw(overlay, 0);
  call.FPDFBitmap_Destroy(bitmap);
  return {
    width: cut.width,
    height: cut.height,
    view: () => pdfium.bytes().subarray(place, place + size),
    free: () => call.free(place),
  };
}
