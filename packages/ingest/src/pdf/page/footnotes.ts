import { type Line, textOf, tokensOf } from "../layout/lines.ts";

export interface Parted {
  readonly body: readonly Line[];
  /** One list of lines for each footnote. */
  readonly notes: readonly (readonly Line[])[];
}

/**
 * Parts the footnotes at the foot of a page from its body.
 * They are set smaller, or open with a raised mark; a column of small type that opens with neither stays body.
 */
export function partFootnotes(lines: readonly Line[], bodySize: number, down: number): Parted {
  const from = startOfNotes(lines, bodySize, down);
  if (from === lines.length) return { body: lines, notes: [] };
  const notes: Line[][] = [];
  for (const line of lines.slice(from)) {
    const last = notes.at(-1);
    if (last === undefined || opensNote(line)) notes.push([line]);
    else last.push(line);
  }
  return { body: lines.slice(0, from).filter((line) => !isRule(line)), notes };
}

function startOfNotes(lines: readonly Line[], bodySize: number, down: number): number {
  let small = lines.length;
  while (small > 0 && (lines[small - 1]?.size ?? bodySize) < 0.93 * bodySize) small -= 1;
  const inSmall = lines.slice(small).findIndex((line) => opensNote(line) || opensPlainly(line));
  if (inSmall >= 0 && (lines[small + inSmall]?.y0 ?? 0) > 0.3 * down) return small + inSmall;
  // Notes in the body's own size: a raised mark opens a line, in the lower part, below a gap or a rule.
  const raised = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    const gap = before === undefined ? 0 : line.baseline - before.baseline;
    const parted = before !== undefined && (isRule(before) || gap > 1.5 * line.size);
    return line.y0 > 0.4 * down && opensNote(line) && parted && line.size <= bodySize * 1.02;
  });
  return raised === -1 ? lines.length : raised;
}

function isRule(line: Line): boolean {
  return /^_{5,}$/.test(textOf(line));
}

/** "3 The figure": the mark is smaller than the words, or stands higher. */
function opensNote(line: Line): boolean {
  const [mark, word] = tokensOf(line);
  if (mark === undefined || word === undefined || !/^(?:\d{1,3}|[*†‡§]{1,3})$/.test(mark.text)) {
    return false;
  }
  const smaller = mark.size < 0.85 * word.size;
  const higher = word.baseline - mark.baseline > 0.12 * word.size;
  return smaller || higher || /^[*†‡§]/.test(mark.text);
}

/** "3 The figure" or "3/ The figure" in one size, where the type as a whole is small. */
function opensPlainly(line: Line): boolean {
  return /^\d{1,3}[./]?\s+[“"(]?\p{Lu}/u.test(textOf(line));
}
