import { type Line, textOf, tokensOf } from "../layout/lines.ts";

export interface Parted {
  readonly body: readonly Line[];
  /** One list of lines for each footnote; the first may go on with the note before. */
  readonly notes: readonly (readonly Line[])[];
  readonly continues: boolean;
}

export interface Foot {
  /** The size of most letters of the document. */
  readonly size: number;
  readonly down: number;
  /** Whether the last note of the column before was left in mid-sentence. */
  readonly isOpen: boolean;
}

/**
 * Parts the footnotes at the foot of a column from its body.
 * They are set smaller, or open with a raised mark; small type that opens with neither goes on with an open note, or stays body.
 */
export function partFootnotes(lines: readonly Line[], foot: Foot): Parted {
  const from = startOfNotes(lines, foot);
  const body = lines.slice(0, from).filter((line) => !isRule(line));
  const notes: Line[][] = [];
  for (const line of lines.slice(from).filter((one) => !isRule(one))) {
    const last = notes.at(-1);
    if (last === undefined || opensNote(line)) notes.push([line]);
    else last.push(line);
  }
  const first = notes[0]?.[0];
  const continues = first !== undefined && !opensNote(first) && !opensPlainly(first);
  return { body, notes, continues };
}

function startOfNotes(lines: readonly Line[], { size, down, isOpen }: Foot): number {
  let small = lines.length;
  while (small > 0 && (lines[small - 1]?.size ?? size) < 0.93 * size) small -= 1;
  if (isOpen && small > 0 && small < lines.length) return small;
  const inSmall = lines.findIndex(
    (line, index) =>
      (index === small && index > 0 && (opensNote(line) || opensPlainly(line))) ||
      (index > small && opensNote(line) && standsOff(line, lines[index - 1])),
  );
  if (inSmall >= 0 && (lines[inSmall]?.y0 ?? 0) > 0.3 * down) return inSmall;
  // Notes in the body's own size: a raised mark opens a line, in the lower part, below a gap or a rule.
  const raised = lines.findIndex(
    (line, index) =>
      line.y0 > 0.4 * down &&
      hasRaisedMark(line) &&
      standsOff(line, lines[index - 1]) &&
      line.size <= size * 1.02,
  );
  return raised === -1 ? lines.length : raised;
}

/** Whether a rule or white space parts a line from the one above. */
function standsOff(line: Line, before: Line | undefined): boolean {
  return (
    before !== undefined && (isRule(before) || line.baseline - before.baseline > 1.5 * line.size)
  );
}

/** A drawn line made of strokes: "_______", "——————". */
export function isRule(line: Line): boolean {
  return /^[_—–-][_—– -]{4,}$/.test(textOf(line));
}

function opensNote(line: Line): boolean {
  return hasRaisedMark(line) || /^[*†‡]{1,3}$/.test(tokensOf(line)[0]?.text ?? "");
}

/** "3 The figure": the mark is smaller than the words, or stands higher. */
function hasRaisedMark(line: Line): boolean {
  const [mark, word] = tokensOf(line);
  if (mark === undefined || word === undefined || !/^(?:\d{1,3}|[*†‡§]{1,3})$/.test(mark.text)) {
    return false;
  }
  return mark.size < 0.85 * word.size || word.baseline - mark.baseline > 0.12 * word.size;
}

/** "3 The figure" or "3/ The figure" in one size, where the type as a whole is small. */
function opensPlainly(line: Line): boolean {
  return /^\d{1,3}[./]?\s+[“"(]?\p{Lu}/u.test(textOf(line));
}
