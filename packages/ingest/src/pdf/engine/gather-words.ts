import type { PageWord, Turn } from "./page-words.ts";
import type { Glyph } from "./pdfium/read-glyphs.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Letters that stand together. */
export interface Group {
  readonly glyphs: Glyph[];
  readonly raised: boolean;
}

/** Along a line of text, and up from it, on a page whose origin is top left. */
const along: Readonly<Record<Turn, readonly [number, number]>> = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
};
const up: Readonly<Record<Turn, readonly [number, number]>> = {
  0: [0, -1],
  90: [1, 0],
  180: [0, 1],
  270: [-1, 0],
};

/** Gathers letters into words by the gaps that a reader sees, in the order in which the file draws them. */
export function gatherWords(glyphs: readonly Glyph[]): readonly Group[] {
  const groups: Group[] = [];
  for (const glyph of glyphs) {
    const group = groups.at(-1);
    const last = group?.glyphs.at(-1);
    const join = last === undefined ? "no" : joinOf(last, glyph);
    if (join === "letter") group?.glyphs.push(glyph);
    else groups.push({ glyphs: [glyph], raised: join === "raised" });
  }
  return groups;
}

/** How a letter stands to the word before it: part of it, raised above it, or neither. */
function joinOf(last: Glyph, glyph: Glyph): "letter" | "raised" | "no" {
  const { apart } = glyph;
  const { turn, oblique } = glyph.type;
  if (turn !== last.type.turn || oblique !== last.type.oblique) return "no";
  if (oblique) return apart ? "no" : "letter";
  const size = Math.max(last.type.fontSize, glyph.type.fontSize);
  const gap = gapBetween(last, glyph);
  const rise = (glyph.x - last.x) * up[turn][0] + (glyph.y - last.y) * up[turn][1];
  const small = glyph.type.fontSize < 0.85 * last.type.fontSize;
  const raised = small && rise > 0.15 * size && rise < size && gap > -0.3 * size && gap < size;
  if (raised) {
    if (/[\d*†‡§]/.test(glyph.text)) return "raised";
    // The letters of an ordinal are raised as well ("9th").
    return /\d/.test(last.text) && /[snrt]/.test(glyph.text) && !apart ? "letter" : "no";
  }
  const near = gap > -0.3 * size && gap < 0.14 * size;
  if (!near || Math.abs(rise) >= 0.1 * size) return "no";
  // Kerned digits ("1,9 37") come with a space that nobody sees.
  const split = /[\d,]/.test(last.text) && /[\d,]/.test(glyph.text);
  return !apart || split ? "letter" : "no";
}

/** The white between two letters of a line; less than nothing where they overlap. */
function gapBetween(last: Glyph, glyph: Glyph): number {
  const [x, y] = along[glyph.type.turn];
  if (x !== 0) return x > 0 ? glyph.x0 - last.x1 : last.x0 - glyph.x1;
  return y > 0 ? glyph.y0 - last.y1 : last.y0 - glyph.y1;
}

/** A word in fractions of its page. */
export function wordOf({ glyphs, raised }: Group, sheet: Sheet): PageWord {
  let text = "";
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  let fontSize = 0;
  for (const glyph of glyphs) {
    text += glyph.text;
    x0 = Math.min(x0, glyph.x0);
    y0 = Math.min(y0, glyph.y0);
    x1 = Math.max(x1, glyph.x1);
    y1 = Math.max(y1, glyph.y1);
    fontSize = Math.max(fontSize, glyph.type.fontSize);
  }
  const [first] = glyphs;
  const level = first !== undefined && first.type.turn === 0 && !first.type.oblique;
  return {
    text,
    x0: x0 / sheet.width,
    y0: y0 / sheet.height,
    x1: x1 / sheet.width,
    y1: y1 / sheet.height,
    baseline: (level ? first.y : y1) / sheet.height,
    fontSize,
    fontName: first?.type.fontName ?? "",
    ...(first?.type.bold === true ? { bold: true } : {}),
    turn: first?.type.turn ?? 0,
    ...(raised ? { raised: true } : {}),
  };
}
