import type { Rule, Turn } from "../engine/page-words.ts";
import type { Pdfium } from "../engine/pdfium/native.ts";
import { renderPage } from "../engine/pdfium/render-page.ts";
import { frameOf } from "../engine/pdfium/transform.ts";
import type { Shades } from "./shades.ts";
import { level, lieOf, upright } from "./straighten.ts";
import { takeRules } from "./take-rules.ts";

/** Pixels an inch: what text recognition is made for. */
const resolution = 300;
/** A letter page at that resolution has 8.4 million. */
const mostPixels = 12_000_000;

/** A page in shades of grey, as a portable greymap, its lines of text level and its drawn lines taken out. */
export interface Greymap {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** The lines that were taken out, in fractions of the picture. */
  readonly rules: readonly Rule[];
  /** The way in which words that run across the picture run on the page. */
  readonly turn: Turn;
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
  const drawn = { width, height, shades: greyOf(pixels) };
  const { isSideways, skew } = lieOf(drawn);
  const straight = level(isSideways ? upright(drawn) : drawn, skew);
  const { page: cleared, rules } = takeRules(straight, 72 * factor);
  return { ...encode(cleared), rules, turn: isSideways ? 90 : 0 };
}

function greyOf(pixels: Uint8Array): Uint8Array {
  const shades = new Uint8Array(pixels.length / 4);
  for (let index = 0; index < shades.length; index += 1) {
    const at = 4 * index;
    const [blue, green, red] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    shades[index] = (blue + 2 * green + red) >> 2;
  }
  return shades;
}

function encode({ width, height, shades }: Shades) {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + shades.length);
  bytes.set(head);
  bytes.set(shades, head.length);
  return { width, height, bytes };
}

/** The picture as it is seen from its other end. */
export function turnOver(picture: Greymap): Greymap {
  const { width, height, bytes, rules, turn } = picture;
  const size = width * height;
  const shades = bytes.slice(bytes.length - size).reverse();
  return {
    ...encode({ width, height, shades }),
    rules: rules.map(({ x0, y0, x1, y1 }) => ({ x0: 1 - x1, y0: 1 - y1, x1: 1 - x0, y1: 1 - y0 })),
    turn: turn === 0 ? 180 : 270,
  };
}
