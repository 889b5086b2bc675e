import type { Mark, Measure } from "./mark.ts";
import { baselineOf, halvesPerPage, paper } from "./paper.ts";
import { calledBy, type Line, readWords, setLine, wrap } from "./prose.ts";

/** The sheets being filled: it turns the page when the next line, or a footnote that it calls, has no room. */
export type Pad = {
  readonly measure: Measure;
  readonly skip: (halves: number) => void;
  readonly alignToNumber: () => void;
  readonly keepTogether: (halves: number) => void;
  readonly turn: () => void;
  readonly addLine: (line: Line, at: { x: number; size: number; halves: 1 | 2 }) => void;
  readonly addBlock: (halves: number, draw: (baseline: number) => readonly Mark[]) => void;
  readonly finish: () => readonly (readonly Mark[])[];
};

const noteSize = 10;

function setNote(note: string, number: number, measure: Measure): readonly Line[] {
  const setting = { size: noteSize, width: paper.right - paper.left, measure };
  return wrap(readWords(`[^${number}] ${note}`), setting);
}

function drawNotes(lines: readonly Line[], measure: Measure): readonly Mark[] {
  const first = halvesPerPage - lines.length;
  const y = baselineOf(first) - 14;
  return [
    { kind: "rule", x0: paper.left, y0: y, x1: paper.left + 144, y1: y, width: 0.6 },
    ...lines.flatMap((line, index) =>
      setLine(line, { x: paper.left, y: baselineOf(first + index), size: noteSize }, measure),
    ),
  ];
}

export function openPad(footnotes: readonly string[], measure: Measure): Pad {
  const pages: Mark[][] = [[]];
  let half = 0;
  let notes: readonly Line[] = [];
  // The rule above the notes takes a line of its own, and stays clear of the text over it.
  const room = (called: readonly Line[]) =>
    halvesPerPage - half - (called.length === 0 ? 0 : called.length + 2);
  const put = (marks: readonly Mark[]) => pages.at(-1)?.push(...marks);
  const finishPage = () => {
    if (notes.length > 0) put(drawNotes(notes, measure));
    notes = [];
  };
  const turn = () => {
    finishPage();
    pages.push([]);
    half = 0;
  };
  const keepTogether = (halves: number) => {
    if (room(notes) < halves) turn();
  };
  return {
    measure,
    turn,
    keepTogether,
    skip(halves) {
      if (half > 0) half += halves;
    },
    alignToNumber() {
      half += half % 2;
    },
    addLine(line, { x, size, halves }) {
      const called = calledBy(line).flatMap((number) =>
        setNote(footnotes[number - 1] ?? "", number, measure),
      );
      if (room([...notes, ...called]) < halves) turn();
      put(setLine(line, { x, y: baselineOf(half), size }, measure));
      notes = [...notes, ...called];
      half += halves;
    },
    addBlock(halves, draw) {
      keepTogether(halves);
      put(draw(baselineOf(half)));
      half += halves;
    },
    finish() {
      finishPage();
      return pages;
    },
  };
}
