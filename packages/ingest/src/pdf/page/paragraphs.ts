import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import { kindOf } from "./block-kind.ts";
import { partsClosing, staysSigned } from "./closing.ts";
import type { LinesDraft } from "./draft.ts";
import {
  breaksEarly,
  ends,
  faceOf,
  goesOn,
  isCapitals,
  isCentered,
  isSectionMark,
  roomAfter,
} from "./line-shape.ts";
import { opensItem } from "./list-marks.ts";
import { type Frame, frameFor, type Measure } from "./measure.ts";

/** Gathers lines that stand under each other into headings, paragraphs, list items and quotes. */
export function gatherParagraphs(lines: readonly Line[], usual: Measure): readonly LinesDraft[] {
  const frame = frameFor(lines, usual.frame);
  const blocks: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1);
    if (block === undefined || breaks(block, line, lines[index + 1], frame)) blocks.push([line]);
    else block.push(line);
  }
  return blocks.map((block, index) => ({
    kind: kindOf(block, { frame, usual, before: blocks[index - 1]?.at(-1) }),
    lines: block,
  }));
}

function breaks(block: readonly Line[], line: Line, next: Line | undefined, frame: Frame): boolean {
  const last = block.at(-1);
  const first = block[0];
  if (last === undefined || first === undefined) return true;
  if (line.baseline < last.baseline || partsClosing(block, line)) return true;
  if (staysSigned(block, line, frame.right - frame.left)) return false;
  if (Math.abs(line.size - last.size) > 0.12 * line.size) return true;
  if (gapBreaks(block, line, next, frame)) return true;
  if ([last, line].some((one) => isSectionMark(one, frame))) return true;
  if (breaksEarly(last, line, frame) && !goesOn(last, line) && looksOther(last, line, frame))
    return true;
  if (opensItem(line, last)) {
    const stepped = line.x0 > last.x0 + 6 || breaksEarly(last, line, frame);
    if (ends(last) || opensItem(first) || stepped) return true;
  }
  if (opensMarked(line) && ends(last)) return true;
  if (block.length === 1 && hangsUnder(first, line, next)) return false;
  return indentBreaks(block, line, frame) || endsShort(last, line, frame);
}

/** "** Includes those in hospital.", "†Reports weekly": the note of a mark, below a table. */
function opensMarked(line: Line): boolean {
  return /^[*†‡]{1,3}\s?\p{Lu}/u.test(textOf(line));
}

/** Lines of a paragraph keep one distance; a first line may stand as far from the second as that from the third. */
function gapBreaks(
  block: readonly Line[],
  line: Line,
  next: Line | undefined,
  frame: Frame,
): boolean {
  const last = block.at(-1) ?? line;
  const before = block.at(-2);
  const gap = line.baseline - last.baseline;
  if (before !== undefined) {
    const usual = last.baseline - before.baseline;
    return gap > 1.25 * usual + 1 || gap < 0.7 * usual;
  }
  if (gap <= 1.3 * Math.max(frame.leading, 1.15 * line.size)) return false;
  const after = next === undefined ? 0 : next.baseline - line.baseline;
  return Math.abs(after - gap) > 0.12 * gap || gap > 2.8 * line.size;
}

/** Another face, capitals against small letters, or the middle of the column against its edge. */
function looksOther(last: Line, line: Line, frame: Frame): boolean {
  const [a, b] = [faceOf(last), faceOf(line)];
  if (a !== undefined && b !== undefined && a !== b) return true;
  if (isCapitals(last) !== isCapitals(line)) return true;
  return isCentered(last, frame) !== isCentered(line, frame);
}

function indentBreaks(block: readonly Line[], line: Line, frame: Frame): boolean {
  const first = block[0] ?? line;
  const last = block.at(-1) ?? line;
  const step = 0.7 * line.size;
  if (isCentered(last, frame) && isCentered(line, frame)) return false;
  if (block.length === 1) {
    // After a first line: further right only where it hangs under a list mark's text.
    return line.x0 > first.x0 + step && !(opensItem(first) || hangs(first, line));
  }
  if (line.x0 > last.x0 + step) return true;
  const indented = last.x0 > frame.left + step;
  return indented && line.x0 < last.x0 - step;
}

/** All lines but the first stand further right: a hanging indent, as syllabi and lists of authorities have. */
function hangsUnder(first: Line, line: Line, next: Line | undefined): boolean {
  if (next === undefined || ends(first) || faceOf(first) !== faceOf(line)) return false;
  const indent = line.x0 - first.x0;
  return indent > 4 && indent < 40 && Math.abs(next.x0 - line.x0) < 2 && goesOn(first, line);
}

function hangs(first: Line, line: Line): boolean {
  return tokensOf(first).some(({ x0 }) => Math.abs(x0 - line.x0) < 2) && !ends(first);
}

/** A sentence that ends well before the margin, where the next word would have fitted, ends its paragraph. */
function endsShort(last: Line, line: Line, frame: Frame): boolean {
  const next = textOf(line);
  const room = roomAfter(last, line, frame);
  if (ends(last)) return room > 2.5 * line.size && /^[\p{Lu}\d“"(‘[•–-]/u.test(next);
  if (isCentered(last, frame) && isCentered(line, frame)) return false;
  if (/[-\u00ad\u2010]$/.test(textOf(last))) return false;
  // Lines of an address or a list of names are all short, and none of them ends.
  return room > 0.4 * (frame.right - frame.left) && /^[\p{Lu}\d]/u.test(next);
}
