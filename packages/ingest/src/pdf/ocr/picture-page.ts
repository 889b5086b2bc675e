import type { Pdfium } from "../engine/pdfium/native.ts";
import { renderPage } from "../engine/pdfium/render-page.ts";
import { frameOf } from "../engine/pdfium/transform.ts";

/** Pixels an inch: what text recognition is made for. */
const resolution = 300;
/** A letter page at that resolution has 8.4 million. */
const mostPixels = 12_000_000;

/** A page in shades of grey, as a portable greymap. */
export interface Greymap {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Draws a page for text recognition; nothing if the page cannot be loaded. */
export function picturePage(pdfium: Pdfium, document: number, number: number): Greymap | undefined {
  const page = pdfium.call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return undefined;
  const frame = frameOf(pdfium, page);
  const area = frame.width * frame.height;
  const factor = Math.min(resolution / 72, Math.sqrt(mostPixels / area));
  const width = Math.max(1, Math.round(frame.width * factor));
  const height = Math.max(1, Math.round(frame.height * factor));
  const options = { width, height, background: 0xff_ffff, annotations: true };
  const { pixels } = renderPage(pdfium, page, options);
  pdfium.call.FPDF_ClosePage(page);
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + width * height);
  bytes.set(head);
  for (let index = 0; index < width * height; index += 1) {
    const at = 4 * index;
    const [blue, green, red] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    bytes[head.length + index] = (blue + 2 * green + red) >> 2;
  }
  return { width, height, bytes };
}
