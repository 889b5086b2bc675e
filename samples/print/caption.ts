import type { Filing } from "./filing.ts";
import type { Mark, Measure } from "./mark.ts";
import type { Pad } from "./pad.ts";
import { halfHeight, paper } from "./paper.ts";
import { type Line, readWords, setLine, widthOf } from "./prose.ts";

const middle = paper.left + 218;

const parties: readonly (readonly [indent: number, text: string])[] = [
  [0, "MS. L., _et al._,"],
  [0, ""],
  [72, "Petitioners-Plaintiffs,"],
  [36, "v."],
  [0, ""],
  [0, "U.S. IMMIGRATION AND CUSTOMS"],
  [0, "ENFORCEMENT, _et al._,"],
  [0, ""],
  [72, "Respondents-Defendants."],
];

function lineOf(text: string, style: "roman" | "bold" = "roman"): Line {
  return readWords(text, style).flatMap(
    (word, index): Line => (index === 0 ? word : [{ text: " ", style: "roman" }, ...word]),
  );
}

export function addCounsel(pad: Pad, counsel: Filing["counsel"]): void {
  for (const block of counsel) {
    for (const text of block) pad.addLine(lineOf(text), { x: paper.left, size: 12, halves: 1 });
    pad.skip(1);
  }
}

export function addCentred(pad: Pad, text: string, halves: 1 | 2): void {
  const line = lineOf(text, "bold");
  const x = (paper.left + paper.right - widthOf(line, 12, pad.measure)) / 2;
  pad.addLine(line, { x, size: 12, halves });
}

function drawParentheses(top: number, count: number): readonly Mark[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "text",
    x: middle,
    y: top + index * halfHeight,
    text: ")",
    font: "Times-Roman",
    size: 12,
  }));
}

function drawBox(top: number, count: number): readonly Mark[] {
  const [x0, x1] = [paper.left, middle];
  const [y0, y1] = [top - 12, top + count * halfHeight - 6];
  return [
    { kind: "rule", x0, y0, x1: paper.right, y1: y0, width: 0.8 },
    { kind: "rule", x0, y0: y1, x1, y1, width: 0.8 },
    { kind: "rule", x0: x1, y0, x1, y1, width: 0.8 },
  ];
}

/** The names on the left, the number and title on the right, a column of parentheses or a ruled box between. */
export function addCaption(pad: Pad, caption: Filing["caption"]): void {
  const right = [
    lineOf("Case No. 3:18-cv-00428-DMS-MDD"),
    [],
    ...caption.title.map((text) => lineOf(text, "bold")),
    [],
    ...caption.notes.map((text) => lineOf(text)),
  ];
  const count = Math.max(parties.length, right.length);
  const measure: Measure = pad.measure;
  pad.addBlock(count + 1, (top) => [
    ...parties.flatMap(([indent, text], index) =>
      setLine(
        lineOf(text),
        { x: paper.left + 4 + indent, y: top + index * halfHeight, size: 12 },
        measure,
      ),
    ),
    ...(caption.style === "box" ? drawBox(top, count) : drawParentheses(top, count)),
    ...right.flatMap((line, index) =>
      setLine(line, { x: middle + 14, y: top + index * halfHeight, size: 12 }, measure),
    ),
  ]);
}
