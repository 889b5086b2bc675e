import { type Line, textOf } from "../layout/lines.ts";
import type { LinesDraft } from "./draft.ts";
import { breaksEarly, faceOf, isCapitals, isCentered, isSectionMark } from "./line-shape.ts";
import { opensItem } from "./list-marks.ts";
import type { Frame, Measure } from "./measure.ts";

interface Around {
  readonly frame: Frame;
  readonly usual: Measure;
  /** The line above the block. */
  readonly before: Line | undefined;
}

/** No heading of a filing is longer; a longer run in bold type is a warning, or a form's small print. */
const longestHeading = 4;
/** Half an inch is the usual indent of a block quote; a quarter tells it from the margin. */
const quoteIndent = 18;

/** What a gathered block is, by its face, its place and its mark. */
export function kindOf(block: readonly Line[], around: Around): LinesDraft["kind"] {
  const [first] = block;
  if (first === undefined) return "paragraph";
  if (block.length <= longestHeading && isHeading(block, around)) return "heading";
  if (opensItem(first, around.before)) return "list-item";
  const { frame } = around;
  const left = Math.min(...block.map(({ x0 }) => x0));
  const narrow = block.every((line) => line.x1 < frame.right - 12);
  const inset =
    left > frame.left + quoteIndent && left < frame.left + 0.3 * (frame.right - frame.left);
  // Lines of a quote stand under each other; lines in the middle do not.
  const flush = block.every((line) => Math.abs(line.x0 - left) < 2);
  const centred = !flush && block.every((line) => isCentered(line, frame));
  return block.length >= 2 && inset && narrow && !centred ? "quote" : "paragraph";
}

/** Lines in capitals, in the middle or in another face, that are no sentence. */
function isHeading(block: readonly Line[], { frame, usual, before }: Around): boolean {
  const [first] = block;
  if (first === undefined || block.some(isSplit)) return false;
  const text = block.map(textOf).join(" ");
  if (block.some(({ size }) => size < usual.size * 0.9) || /[,;]$/.test(text)) return false;
  if (block.every((line) => isSectionMark(line, frame))) return true;
  if (text.replaceAll(/[^\p{L}]/gu, "").length < 3) return false;
  if (block.every(isCapitals)) return !/[.]$/.test(text) || opensItem(first, before);
  if (/[.?!]["”’)]*$/.test(text) || !/^[\p{Lu}\d(“"]/u.test(text)) return false;
  const broken = block
    .slice(1)
    .every((line, index) => breaksEarly(block[index] ?? line, line, frame));
  const middle = block.every((line) => isCentered(line, frame)) && broken && text.length < 140;
  const face = faceOf(first);
  const other = face !== usual.font && block.every((line) => faceOf(line) === face);
  return middle || (face !== undefined && other && text.length < 240);
}

/** Whether a line stands in two places; the mark before a title is no place of its own. */
function isSplit({ cells: [first, second], cells }: Line): boolean {
  if (first === undefined || second === undefined) return false;
  return (
    cells.length > 2 ||
    first.tokens.length > 1 ||
    !/^\(?\w{1,5}[.)]$/.test(first.tokens[0]?.text ?? "")
  );
}
