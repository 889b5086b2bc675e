import type { PageWord, Turn } from "./page-words.ts";
import type { Glyph } from "./pdfium/read-glyphs.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Letters that stand together, in points. */
interface Group {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  size: number;
  readonly first: Glyph;
  last: Glyph;
  raised: boolean;
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
export function gatherWords(glyphs: readonly Glyph[], sheet: Sheet): readonly PageWord[] {
  const groups: Group[] = [];
  let apart = true;
  for (const glyph of glyphs) {
    if (/^\s$/.test(glyph.text)) {
      apart = true;
      continue;
    }
    const group = groups.at(-1);
    const join = group === undefined ? "no" : joinOf(group, glyph, apart);
    if (group !== undefined && join === "letter") extend(group, glyph);
    else groups.push(open(glyph, join === "raised"));
    apart = false;
  }
  return groups.map((group) => wordOf(group, sheet));
}

function open(glyph: Glyph, raised: boolean): Group {
  const { text, x0, y0, x1, y1, type } = glyph;
  return { text, x0, y0, x1, y1, size: type.fontSize, first: glyph, last: glyph, raised };
}

function extend(group: Group, glyph: Glyph): void {
  group.text += glyph.text;
  group.x0 = Math.min(group.x0, glyph.x0);
  group.y0 = Math.min(group.y0, glyph.y0);
  group.x1 = Math.max(group.x1, glyph.x1);
  group.y1 = Math.max(group.y1, glyph.y1);
  group.size = Math.max(group.size, glyph.type.fontSize);
  group.last = glyph;
}

/** How a letter stands to the word before it: part of it, raised above it, or neither. */
function joinOf(group: Group, glyph: Glyph, apart: boolean): "letter" | "raised" | "no" {
  const { last } = group;
  const { turn, oblique } = glyph.type;
  if (turn !== last.type.turn || oblique !== last.type.oblique) return "no";
  if (oblique) return apart ? "no" : "letter";
  const size = Math.max(group.size, glyph.type.fontSize);
  const gap = gapBetween(last, glyph);
  const rise = (glyph.x - last.x) * up[turn][0] + (glyph.y - last.y) * up[turn][1];
  const small = glyph.type.fontSize < 0.85 * last.type.fontSize;
  const raised = small && rise > 0.15 * size && rise < size && gap > -0.3 * size && gap < size;
  if (raised) {
    if (/[\d*†‡§]/.test(glyph.text)) return "raised";
    // The letters of an ordinal are raised as well ("9th").
    return /\d$/.test(group.text) && /[snrt]/.test(glyph.text) && !apart ? "letter" : "no";
  }
  const near = gap > -0.3 * size && gap < 0.14 * size;
  if (!near || Math.abs(rise) >= 0.1 * size) return "no";
  // Kerned digits ("1,9 37") come with a space that nobody sees.
  const split = /[\d,]$/.test(group.text) && /^[\d,]/.test(glyph.text);
  return !apart || split ? "letter" : "no";
}

/** The white between two letters of a line; less than nothing where they overlap. */
function gapBetween(last: Glyph, glyph: Glyph): number {
  const [x, y] = along[glyph.type.turn];
  if (x !== 0) return x > 0 ? glyph.x0 - last.x1 : last.x0 - glyph.x1;
  return y > 0 ? glyph.y0 - last.y1 : last.y0 - glyph.y1;
}

function wordOf(group: Group, sheet: Sheet): PageWord {
  const { type } = group.first;
  const y1 = group.y1 / sheet.height;
  return {
    text: group.text,
    x0: group.x0 / sheet.width,
    y0: group.y0 / sheet.height,
    x1: group.x1 / sheet.width,
    y1,
    baseline: type.turn === 0 && !type.oblique ? group.first.y / sheet.height : y1,
    fontSize: group.size,
    fontName: type.fontName,
    ...(type.bold ? { bold: true } : {}),
    turn: type.turn,
    ...(group.raised ? { raised: true } : {}),
  };
}
