import { addCaption, addCentred, addCounsel } from "./caption.ts";
import type { Block, Filing, Signature } from "./filing.ts";
import type { Mark, Measure } from "./mark.ts";
import { openPad, type Pad } from "./pad.ts";
import { blankSheet, foot, paper, stampLine } from "./paper.ts";
import { readWords, wrap } from "./prose.ts";
import { addTable } from "./table.ts";

const indent = 36;
const size = 12;
const signatureAt = paper.left + 218;

type Shape = { readonly first: number; readonly rest: number; readonly bold?: boolean };

/** Prose on the numbered lines, `first` and `rest` being the indents of its first line and the others. */
function addProse(pad: Pad, text: string, { first, rest, bold = false }: Shape): void {
  const full = paper.right - paper.left;
  const lines = wrap(readWords(text, bold ? "bold" : "roman"), {
    size,
    width: full - rest,
    firstWidth: full - first,
    measure: pad.measure,
  });
  pad.alignToNumber();
  for (const [index, line] of lines.entries())
    pad.addLine(line, { x: paper.left + (index === 0 ? first : rest), size, halves: 2 });
}

/** A marker and its prose behind it, both on the first line. */
function addMarked(pad: Pad, marker: string, text: string, shape: Shape & { at: number }): void {
  pad.alignToNumber();
  pad.keepTogether(4);
  pad.addBlock(0, (baseline) => [
    {
      kind: "text",
      x: paper.left + shape.at,
      y: baseline,
      text: marker,
      font: shape.bold ? "Times-Bold" : "Times-Roman",
      size,
    },
  ]);
  addProse(pad, text, shape);
}

function addSignature(pad: Pad, { dated, lines }: Signature): void {
  pad.alignToNumber();
  pad.keepTogether(lines.length + (dated === undefined ? 1 : 2));
  if (dated !== undefined) addProse(pad, dated, { first: 0, rest: 0 });
  for (const text of lines) {
    const [line = []] = wrap(readWords(text), { size, width: 400, measure: pad.measure });
    pad.addLine(line, { x: signatureAt, size, halves: 1 });
  }
  pad.skip(1);
  pad.alignToNumber();
}

function addBlock(pad: Pad, block: Block): void {
  const hanging = { at: indent, first: indent * 2, rest: indent * 2 };
  pad.alignToNumber();
  switch (block.kind) {
    case "heading":
      pad.keepTogether(6);
      addCentred(pad, block.text, 2);
      break;
    case "subheading":
      pad.keepTogether(6);
      addMarked(pad, block.marker, block.text, { ...hanging, bold: true });
      break;
    case "paragraph":
      addProse(pad, block.text, { first: indent, rest: 0 });
      break;
    case "numbered":
      addMarked(pad, block.marker, block.text, { ...hanging, rest: 0 });
      break;
    case "listed":
      addMarked(pad, block.marker, block.text, hanging);
      break;
    case "table":
      addTable(pad, block);
      break;
    case "signature":
      addSignature(pad, block);
  }
}

/** Every mark on every page of a filing, the stamp last, as the clerk's system adds it to a finished page. */
export function compose(filing: Filing, measure: Measure): readonly (readonly Mark[])[] {
  const pad = openPad(filing.footnotes, measure);
  addCounsel(pad, filing.counsel);
  pad.alignToNumber();
  addCentred(pad, "UNITED STATES DISTRICT COURT", 1);
  addCentred(pad, "SOUTHERN DISTRICT OF CALIFORNIA", 1);
  pad.skip(1);
  pad.alignToNumber();
  addCaption(pad, filing.caption);
  for (const block of filing.body) addBlock(pad, block);
  const pages = pad.finish();
  return pages.map((marks, index) => [
    ...blankSheet(measure),
    ...marks,
    ...foot(index + 1, measure),
    stampLine(filing.stamp, index + 1, pages.length),
  ]);
}
