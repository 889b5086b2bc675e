import type { Stamp } from "./filing.ts";
import type { Mark, Measure } from "./mark.ts";

/** US Letter pleading paper, in points: twenty-eight numbered lines, a double rule on the left, a single one on the right. */
export const paper = {
  width: 612,
  height: 792,
  lines: 28,
  lineHeight: 24,
  firstBaseline: 78,
  left: 116,
  right: 550,
};

/** Body text takes a whole line, close-set text half of one, so the page is counted in halves. */
export const halvesPerPage = paper.lines * 2;

export const halfHeight = paper.lineHeight / 2;

export function baselineOf(half: number): number {
  return paper.firstBaseline + half * halfHeight;
}

const leftRules = [104, 107];
const rightRule = 558;
const numbersEnd = 94;

/** What is on the sheet before a word is typed: the rules and the numbers 1 to 28. */
export function blankSheet(measure: Measure): readonly Mark[] {
  const rules = [...leftRules, rightRule].map(
    (x): Mark => ({ kind: "rule", x0: x, y0: 0, x1: x, y1: paper.height, width: 0.7 }),
  );
  const numbers = Array.from({ length: paper.lines }, (_, index): Mark => {
    const text = String(index + 1);
    const x = numbersEnd - measure(text, "Times-Roman", 12);
    return { kind: "text", x, y: baselineOf(index * 2), text, font: "Times-Roman", size: 12 };
  });
  return [...rules, ...numbers];
}

/** The page number in the middle of the foot, the short case number at its right. */
export function foot(page: number, measure: Measure): readonly Mark[] {
  const number = String(page);
  const docket = "18cv428 DMS MDD";
  const middle = (paper.left + paper.right - measure(number, "Times-Roman", 11)) / 2;
  const end = paper.right - measure(docket, "Times-Roman", 10);
  return [
    { kind: "text", x: middle, y: 770, text: number, font: "Times-Roman", size: 11 },
    { kind: "text", x: end, y: 770, text: docket, font: "Times-Roman", size: 10 },
  ];
}

export function stampLine(stamp: Stamp, page: number, pages: number): Mark {
  const parts = [
    "Case 3:18-cv-00428-DMS-MDD",
    `Document ${stamp.document}`,
    `Filed ${stamp.filed}`,
    `PageID.${stamp.firstPageId + page - 1}`,
    `Page ${page} of ${pages}`,
  ];
  const text = parts.join("   ");
  return { kind: "text", x: 76, y: 22, text, font: "Helvetica", size: 10, color: "#0000ff" };
}
