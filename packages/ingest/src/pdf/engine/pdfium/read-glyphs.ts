import type { Turn } from "../page-words.ts";
import { blankGlyphs, type Glyphs, type LetterRoom, type Type } from "./glyphs.ts";
import type { Pdfium } from "./native.ts";
import { chain, type Frame, type Matrix, readMatrix } from "./transform.ts";

export interface OpenPage {
  readonly pdfium: Pdfium;
  readonly page: number;
  readonly frame: Frame;
}

/** What is kept from page to page of a file. */
export interface Kept {
  /** The names of the fonts that were met. */
  readonly fonts: Map<number, string>;
  readonly room: LetterRoom;
  /** Whether some picture of the file may be shown otherwise than it is. */
  readonly changesPictures: () => boolean;
}

/** A page of the smallest print has twenty thousand; a page that has more is made to fill memory. */
const mostLetters = 200_000;

/** The letters of a page in the order in which PDFium reads them, white space that only it has seen left out. */
export function readGlyphs(open: OpenPage, { fonts, room }: Kept): Glyphs {
  const { call } = open.pdfium;
  const text = call.FPDFText_LoadPage(open.page);
  if (text === 0) return blankGlyphs(0, room);
  const count = Math.min(call.FPDFText_CountChars(text), mostLetters);
  const glyphs = blankGlyphs(count, room);
  const { texts, apart, types } = glyphs;
  let type: Type | undefined;
  let isApart = true;
  for (let index = 0; index < count; index += 1) {
    const letter = letterAt(open.pdfium, text, index);
    if (letter === "") continue;
    const object = call.FPDFText_GetTextObject(text, index);
    // Spaces and line ends that PDFium adds belong to no object; the page model sees gaps itself.
    if (object === 0) continue;
    if (isBlank(letter)) {
      isApart = true;
      continue;
    }
    if (type?.object !== object) type = readType(open, { text, index, object }, fonts);
    measureGlyph(open, { text, index }, glyphs, texts.length);
    texts.push(letter);
    apart.push(isApart);
    types.push(type);
    isApart = false;
  }
  call.FPDFText_ClosePage(text);
  return { ...glyphs, count: texts.length };
}

function letterAt({ call }: Pdfium, text: number, index: number): string {
  const code = call.FPDFText_GetUnicode(text, index);
  if (code === 0x2 || code === 0xfffe) return call.FPDFText_IsHyphen(text, index) === 1 ? "-" : "";
  if (code === 9 || code === 10 || code === 13) return " ";
  const isLetter = code >= 0x20 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff);
  return isLetter && code !== 0xffff && code !== 0x7f ? String.fromCodePoint(code) : "";
}

function isBlank(letter: string): boolean {
  return letter === " " || (letter > "\u007f" && /\s/.test(letter));
}

interface Place {
  readonly text: number;
  readonly index: number;
}

/** Writes down where a letter stands. */
function measureGlyph(
  { pdfium, frame }: OpenPage,
  { text, index }: Place,
  glyphs: Glyphs,
  to: number,
): void {
  const { call, scratch } = pdfium;
  call.FPDFText_GetLooseCharBox(text, index, scratch);
  call.FPDFText_GetCharOrigin(text, index, scratch + 16, scratch + 24);
  const data = pdfium.view();
  const left = data.getFloat32(scratch, true);
  const top = data.getFloat32(scratch + 4, true);
  const right = data.getFloat32(scratch + 8, true);
  const bottom = data.getFloat32(scratch + 12, true);
  const x = data.getFloat64(scratch + 16, true);
  const y = data.getFloat64(scratch + 24, true);
  const { matrix } = frame;
  const xa = acrossAt(matrix, left, bottom);
  const xb = acrossAt(matrix, right, top);
  const ya = downAt(matrix, left, bottom);
  const yb = downAt(matrix, right, top);
  glyphs.x0[to] = Math.min(xa, xb);
  glyphs.y0[to] = Math.min(ya, yb);
  glyphs.x1[to] = Math.max(xa, xb);
  glyphs.y1[to] = Math.max(ya, yb);
  glyphs.x[to] = acrossAt(matrix, x, y);
  glyphs.y[to] = downAt(matrix, x, y);
}

function acrossAt(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

function downAt(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}

function readType(
  { pdfium, frame }: OpenPage,
  { text, index, object }: Place & { readonly object: number },
  fonts: Map<number, string>,
): Type {
  const { call, scratch } = pdfium;
  const size = call.FPDFText_GetFontSize(text, index);
  call.FPDFText_GetMatrix(text, index, scratch);
  const matrix: Matrix = chain(readMatrix(pdfium, scratch), frame.matrix);
  const [a, b, c, d] = matrix;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  const fontName = fontNameOf(pdfium, call.FPDFTextObj_GetFont(object), fonts);
  return {
    object,
    fontSize: Math.abs(size) * (Math.hypot(c, d) || Math.hypot(a, b)),
    fontName,
    bold: /bold|black|heavy|demi/i.test(fontName),
    turn: turns[((quarters % 4) + 4) % 4] ?? 0,
    oblique: Math.abs(degrees - quarters * 90) > 10,
  };
}

const turns: readonly Turn[] = [0, 90, 180, 270];

/** The name of a font without the mark of its subset, which differs from page to page. */
function fontNameOf(pdfium: Pdfium, font: number, known: Map<number, string>): string {
  const found = known.get(font);
  if (found !== undefined) return found;
  const { call, bytes, scratch, scratchSize } = pdfium;
  const length = font === 0 ? 0 : call.FPDFFont_GetBaseFontName(font, scratch, scratchSize);
  const raw = bytes().subarray(scratch, scratch + Math.max(0, Math.min(length, scratchSize) - 1));
  const name = Buffer.from(raw)
    .toString("utf8")
    .replace(/^[A-Z]{6}\+/, "");
  known.set(font, name);
  return name;
}
