import type { PageWord, Turn } from "./page-words.ts";
import type { Glyphs } from "./pdfium/glyphs.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Letters that stand together: those from `first` up to, not including, `end`. */
export interface Group {
  readonly first: number;
  readonly end: number;
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
export function gatherWords(glyphs: Glyphs): readonly Group[] {
  const groups: Group[] = [];
  let first = 0;
  let raised = false;
  for (let index = 1; index <= glyphs.count; index += 1) {
    const join = index === glyphs.count ? "no" : joinOf(glyphs, index);
    if (join === "letter") continue;
    groups.push({ first, end: index, raised });
    first = index;
    raised = join === "raised";
  }
  return groups;
}

/** How a letter stands to the word before it: part of it, raised above it, or neither. */
function joinOf(glyphs: Glyphs, index: number): "letter" | "raised" | "no" {
  const apart = glyphs.apart[index] === true;
  const [last, type] = [glyphs.types[index - 1], glyphs.types[index]];
  if (last === undefined || type === undefined) return "no";
  const { turn, oblique } = type;
  if (turn !== last.turn || oblique !== last.oblique) return "no";
  if (oblique) return apart ? "no" : "letter";
  const size = Math.max(last.fontSize, type.fontSize);
  const gap = gapBefore(glyphs, index, turn);
  const rise = riseBefore(glyphs, index, turn);
  const small = type.fontSize < 0.85 * last.fontSize;
  const raised = small && rise > 0.15 * size && rise < size && gap > -0.3 * size && gap < size;
  const [before = "", text = ""] = [glyphs.texts[index - 1], glyphs.texts[index]];
  if (raised) {
    if (/[\d*†‡§]/.test(text)) return "raised";
    // The letters of an ordinal are raised as well ("9th").
    return /\d/.test(before) && /[snrt]/.test(text) && !apart ? "letter" : "no";
  }
  const near = gap > -0.3 * size && gap < 0.14 * size;
  if (!near || Math.abs(rise) >= 0.1 * size) return "no";
  // Kerned digits ("1,9 37") come with a space that nobody sees.
  const split = /[\d,]/.test(before) && /[\d,]/.test(text);
  return !apart || split ? "letter" : "no";
}

/** How much higher than the letter before it a letter stands. */
function riseBefore({ x, y }: Glyphs, index: number, turn: Turn): number {
  const [across, down] = up[turn];
  const dx = (x[index] ?? 0) - (x[index - 1] ?? 0);
  const dy = (y[index] ?? 0) - (y[index - 1] ?? 0);
  return dx * across + dy * down;
}

/** The white between two letters of a line; less than nothing where they overlap. */
function gapBefore({ x0, y0, x1, y1 }: Glyphs, index: number, turn: Turn): number {
  const [x, y] = along[turn];
  const before = index - 1;
  if (x > 0) return (x0[index] ?? 0) - (x1[before] ?? 0);
  if (x < 0) return (x0[before] ?? 0) - (x1[index] ?? 0);
  return y > 0 ? (y0[index] ?? 0) - (y1[before] ?? 0) : (y0[before] ?? 0) - (y1[index] ?? 0);
}

/** The box around letters, in points. */
export function boxAround(
  { x0, y0, x1, y1 }: Glyphs,
  { first, end }: Pick<Group, "first" | "end">,
) {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let index = first; index < end; index += 1) {
    box.x0 = Math.min(box.x0, x0[index] ?? 0);
    box.y0 = Math.min(box.y0, y0[index] ?? 0);
    box.x1 = Math.max(box.x1, x1[index] ?? 0);
    box.y1 = Math.max(box.y1, y1[index] ?? 0);
  }
  return box;
}

/** A word in fractions of its page. */
export function wordOf(glyphs: Glyphs, group: Group, sheet: Sheet): PageWord {
  const { first, end, raised } = group;
  const { x0, y0, x1, y1 } = boxAround(glyphs, group);
  let text = "";
  let fontSize = 0;
  for (let index = first; index < end; index += 1) {
    text += glyphs.texts[index] ?? "";
    fontSize = Math.max(fontSize, glyphs.types[index]?.fontSize ?? 0);
  }
  const type = glyphs.types[first];
  const level = type !== undefined && type.turn === 0 && !type.oblique;
  return {
    text,
    x0: x0 / sheet.width,
    y0: y0 / sheet.height,
    x1: x1 / sheet.width,
    y1: y1 / sheet.height,
    baseline: (level ? (glyphs.y[first] ?? y1) : y1) / sheet.height,
    fontSize,
    fontName: type?.fontName ?? "",
    ...(type?.bold === true ? { bold: true } : {}),
    turn: type?.turn ?? 0,
    ...(raised ? { raised: true } : {}),
  };
}
