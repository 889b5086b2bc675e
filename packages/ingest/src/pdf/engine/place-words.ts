import type { Face } from "./glyph-widths.ts";
import type { PageWord, Turn } from "./page-words.ts";
import { splitRun } from "./split-run.ts";

/** A run of text as the engine hands it over: its matrix in page points, origin top left. */
export interface PlacedRun {
  readonly text: string;
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly face: Face;
  readonly fontName: string;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

interface Draft extends PageWord {
  /** Whether white space stood between this word and the one before. */
  readonly apart: boolean;
}

/** The words of a page's runs, in the order in which the file draws them. */
export function placeWords(runs: readonly PlacedRun[], sheet: Sheet): readonly PageWord[] {
  const words: Draft[] = [];
  let apart = true;
  for (const run of runs) {
    if (run.text.trim() !== "") {
      for (const [index, word] of placeRun(run, sheet).entries()) {
        push(words, { ...word, apart: index > 0 || apart || /^\s/.test(run.text) }, sheet);
      }
    }
    apart = run.text.trim() === "" ? apart || run.text !== "" : /\s$/.test(run.text);
  }
  return words.map(({ apart: _apart, ...word }) => word);
}

function placeRun(run: PlacedRun, sheet: Sheet): readonly PageWord[] {
  const [a, b, c, d, e, f] = run.matrix;
  const along = Math.hypot(a, b) || 1;
  const fontSize = Math.hypot(c, d) || along;
  const ascent = run.ascent > 0.3 && run.ascent < 1.5 ? run.ascent : 0.8;
  const descent = run.descent < 0 && run.descent > -0.7 ? run.descent : -0.2;
  const turn = turnOf(a, b);
  const parts = splitRun({ text: run.text, width: run.width, fontSize: along, face: run.face });
  return parts.map((part): PageWord => {
    const at = (distance: number, rise: number): readonly [number, number] => [
      e + (a / along) * distance + c * rise,
      f + (b / along) * distance + d * rise,
    ];
    const corners = [
      at(part.from, descent),
      at(part.from, ascent),
      at(part.to, descent),
      at(part.to, ascent),
    ];
    const xs = corners.map(([x]) => x / sheet.width);
    const ys = corners.map(([, y]) => y / sheet.height);
    const y1 = Math.max(...ys);
    return {
      text: part.text,
      x0: Math.min(...xs),
      y0: Math.min(...ys),
      x1: Math.max(...xs),
      y1,
      baseline: turn === 0 ? f / sheet.height : y1,
      fontSize,
      fontName: run.fontName,
      turn,
    };
  });
}

function turnOf(a: number, b: number): Turn {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarter = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return quarter === 0 ? 0 : quarter === 1 ? 90 : quarter === 2 ? 180 : 270;
}

/** Adds a word, or its letters to the word before if no gap can be seen between them. */
function push(words: Draft[], word: Draft, sheet: Sheet): void {
  const before = words.at(-1);
  if (before === undefined || before.turn !== 0 || word.turn !== 0) {
    words.push(word);
    return;
  }
  const rise = (before.baseline - word.baseline) * sheet.height;
  const gap = (word.x0 - before.x1) * sheet.width;
  const size = Math.max(before.fontSize, word.fontSize);
  const near = gap > -0.3 * size && gap < 0.14 * size;
  const raised = rise > 0.15 * size && rise < size && word.fontSize < 0.85 * before.fontSize;
  if (raised && gap < size && gap > -0.3 * size && /^[\d*†‡§,]{1,4}$/.test(word.text)) {
    words.push({ ...word, raised: true });
    return;
  }
  // Kerned digits ("1,9 37") come with a space that nobody sees.
  const split = /[\d,]$/.test(before.text) && /^[\d,]/.test(word.text);
  if (near && Math.abs(rise) < 0.1 * size && before.raised !== true && (!word.apart || split)) {
    words[words.length - 1] = join(before, word);
  } else {
    words.push(word);
  }
}

function join(before: Draft, word: Draft): Draft {
  const wider = word.text.length > before.text.length ? word : before;
  return {
    ...before,
    text: before.text + word.text,
    x1: Math.max(before.x1, word.x1),
    y0: Math.min(before.y0, word.y0),
    y1: Math.max(before.y1, word.y1),
    fontSize: Math.max(before.fontSize, word.fontSize),
    ...(wider.fontName === undefined ? {} : { fontName: wider.fontName }),
  };
}
