import type { Font, Mark, Measure } from "./mark.ts";

export type Style = "roman" | "bold" | "italic" | "footnote-mark";

type Run = { readonly text: string; readonly style: Style };

type Word = readonly Run[];

export type Line = readonly Run[];

const fonts: Record<Style, Font> = {
  roman: "Times-Roman",
  bold: "Times-Bold",
  italic: "Times-Italic",
  "footnote-mark": "Times-Roman",
};

const softHyphen = "\u00ad";

function sizeOf(run: Run, size: number): number {
  return run.style === "footnote-mark" ? size * 0.65 : size;
}

function shown(text: string): string {
  return text.replaceAll(softHyphen, "");
}

export function widthOf(runs: readonly Run[], size: number, measure: Measure): number {
  return runs.reduce(
    (sum, run) => sum + measure(shown(run.text), fonts[run.style], sizeOf(run, size)),
    0,
  );
}

/** Words of marked-up prose: `_italic_` and `[^1]` become styles, and a space outside them ends a word. */
export function readWords(prose: string, base: "roman" | "bold" = "roman"): readonly Word[] {
  const words: Run[][] = [[]];
  let style: Style = base;
  for (const [token] of prose.matchAll(/\[\^\d+\]|_| |[^_ [\]]+|[[\]]/g)) {
    if (token === " ") words.push([]);
    else if (token === "_") style = style === "italic" ? base : "italic";
    else if (/^\[\^\d+\]$/.test(token))
      words.at(-1)?.push({ text: token.slice(2, -1), style: "footnote-mark" });
    else words.at(-1)?.push({ text: token, style });
  }
  return words.filter((word) => word.length > 0);
}

/** The longest head of a word that fits with a hyphen behind it, and the rest for the next line. */
function divide(word: Word, fits: (head: Word) => boolean): readonly [Word, Word] | null {
  const [run, ...others] = word;
  if (run === undefined) return null;
  const parts = run.text.split(softHyphen);
  for (let count = parts.length - 1; count > 0; count--) {
    const head = [{ text: `${parts.slice(0, count).join("")}-`, style: run.style }];
    const rest = { text: parts.slice(count).join(softHyphen), style: run.style };
    if (fits(head)) return [head, [rest, ...others]];
  }
  return null;
}

function join(line: Line, word: Word): Line {
  return line.length === 0 ? word : [...line, { text: " ", style: "roman" }, ...word];
}

export type Setting = {
  readonly size: number;
  readonly width: number;
  readonly firstWidth?: number;
  readonly measure: Measure;
};

export function wrap(words: readonly Word[], setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  const fits = (candidate: Line) => {
    const room = lines.length === 0 ? (setting.firstWidth ?? setting.width) : setting.width;
    return widthOf(candidate, setting.size, setting.measure) <= room;
  };
  for (const word of words) {
    if (line.length === 0 || fits(join(line, word))) {
      line = join(line, word);
      continue;
    }
    const divided = divide(word, (head) => fits(join(line, head)));
    lines.push(divided === null ? line : join(line, divided[0]));
    line = divided === null ? word : divided[1];
  }
  return line.length === 0 ? lines : [...lines, line];
}

/** The footnotes that a line calls. */
export function calledBy(line: Line): readonly number[] {
  return line.filter((run) => run.style === "footnote-mark").map((run) => Number(run.text));
}

export type Place = { readonly x: number; readonly y: number; readonly size: number };

/** A line as marks, one for each stretch of one style, as a word processor would write it. */
export function setLine(line: Line, { x, y, size }: Place, measure: Measure): readonly Mark[] {
  const stretches: Run[] = [];
  for (const run of line) {
    const last = stretches.at(-1);
    if (last?.style === run.style)
      stretches.splice(-1, 1, { text: last.text + run.text, style: run.style });
    else stretches.push(run);
  }
  let pen = x;
  return stretches.map((run) => {
    const at = pen;
    pen += widthOf([run], size, measure);
    const raise = run.style === "footnote-mark" ? size * 0.35 : 0;
    const [font, points] = [fonts[run.style], sizeOf(run, size)];
    return { kind: "text", x: at, y: y - raise, text: shown(run.text), font, size: points };
  });
}
