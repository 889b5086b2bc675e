import type { Rule, Turn } from "../engine/page-words.ts";
import type { Pdfium } from "../engine/pdfium/native.ts";
import { renderPage } from "../engine/pdfium/render-page.ts";
import { frameOf } from "../engine/pdfium/transform.ts";
import { ontoPage } from "../layout/onto-page.ts";
import { clean } from "./clean.ts";
import type { Shades } from "./shades.ts";
import { level, lieOf, skewOf, upright } from "./straighten.ts";
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
  /** Degrees by which the page's lines were turned to lie level. */
  readonly skew: number;
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
  const skew = skewOf(drawn);
  const straight = level(drawn, skew);
  const { page: cleared, rules } = takeRules(straight, 72 * factor);
  const picture: Greymap = { ...encode(clean(cleared)), rules, turn: 0, skew };
  // Not before: the lines of pleading paper run down every page, whichever way its text runs.
  return lieOf(cleared).isSideways ? turnUp(picture) : picture;
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
  const { width, height, shades } = shadesOf(picture);
  return {
    ...picture,
    ...encode({ width, height, shades: shades.slice().reverse() }),
    rules: picture.rules.map((rule) => ontoPage(rule, 180)),
    turn: turned(picture.turn, 180),
  };
}

/** The picture with what ran down it now running across. */
export function turnUp(picture: Greymap): Greymap {
  return {
    ...picture,
    ...encode(upright(shadesOf(picture))),
    rules: picture.rules.map((rule) => ontoPage(rule, 270)),
    turn: turned(picture.turn, 90),
  };
}

function shadesOf({ width, height, bytes }: Greymap): Shades {
  return { width, height, shades: bytes.subarray(bytes.length - width * height) };
}

const turns: readonly Turn[] = [0, 90, 180, 270];

function turned(turn: Turn, by: Turn): Turn {
  return turns[((turn + by) % 360) / 90] ?? 0;
}
