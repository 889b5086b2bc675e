import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import type { LinesDraft } from "./draft.ts";
import { type Frame, frameOf, type Measure } from "./measure.ts";

const marker = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•▪●○■◦·–-]|§)$/;

/** Gathers lines that stand under each other into headings, paragraphs, list items and quotes. */
export function gatherParagraphs(lines: readonly Line[], usual: Measure): readonly LinesDraft[] {
  const frame = frameOf(lines);
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || breaks(block, line, frame, usual)) blocks.push([line]);
    else block.push(line);
  }
  return blocks.map((block) => ({ kind: kindOf(block, frame, usual), lines: block }));
}

function breaks(block: readonly Line[], line: Line, frame: Frame, usual: Measure): boolean {
  const last = block.at(-1);
  const first = block[0];
  if (last === undefined || first === undefined) return true;
  const gap = line.baseline - last.baseline;
  if (gap < 0 || Math.abs(line.size - last.size) > 0.12 * line.size) return true;
  if (gapBreaks(block, gap, frame)) return true;
  const heading = isHeading(line, frame, usual);
  if (isHeading(last, frame, usual) !== heading) return true;
  if (heading) return opensItem(line) || isCentered(line, frame) !== isCentered(last, frame);
  if (opensItem(line) && (ends(last) || opensItem(first) || line.x0 > last.x0 + 6)) return true;
  return indentBreaks(block, line, frame) || endsShort(last, line, frame);
}

function gapBreaks(block: readonly Line[], gap: number, frame: Frame): boolean {
  const last = block.at(-1);
  const before = block.at(-2);
  const usual =
    last !== undefined && before !== undefined ? last.baseline - before.baseline : frame.leading;
  const size = last?.size ?? 12;
  const least = Math.min(usual, Math.max(frame.leading, 1.3 * size));
  if (block.length === 1) return gap > 1.3 * Math.max(frame.leading, 1.15 * size);
  return gap > 1.3 * Math.max(usual, least) || gap < 0.7 * usual;
}

function indentBreaks(block: readonly Line[], line: Line, frame: Frame): boolean {
  const [first] = block;
  const last = block.at(-1);
  if (first === undefined || last === undefined) return true;
  const step = 0.7 * line.size;
  if (block.length === 1) {
    // After a first line: further right only where it hangs under a list mark's text.
    if (line.x0 > first.x0 + step) return !(opensItem(first) || hangs(first, line));
    return false;
  }
  if (line.x0 > last.x0 + step) return true;
  const indented = last.x0 > frame.left + step;
  return indented && line.x0 < last.x0 - step;
}

function hangs(first: Line, line: Line): boolean {
  return tokensOf(first).some(({ x0 }) => Math.abs(x0 - line.x0) < 2) && !ends(first);
}

/** A sentence that ends well before the margin, where the next word would have fitted, ends its paragraph. */
function endsShort(last: Line, line: Line, frame: Frame): boolean {
  const next = tokensOf(line)[0];
  const room = frame.right - last.x1 - (next === undefined ? 0 : next.x1 - next.x0);
  const short = room > 2.5 * line.size;
  if (ends(last)) return short && /^[\p{Lu}\d“"(‘[•–-]/u.test(next?.text ?? "");
  // Lines of an address or a list of names are all short, and none of them ends.
  return room > 0.4 * (frame.right - frame.left) && /^[\p{Lu}\d]/u.test(next?.text ?? "");
}

export function ends(line: Line): boolean {
  return /[.?!:;]["”’)\]]*\d{0,2}$/.test(textOf(line));
}

export function opensItem(line: Line): boolean {
  const [mark, word] = tokensOf(line);
  return mark !== undefined && word !== undefined && marker.test(mark.text);
}

function isCentered(line: Line, frame: Frame): boolean {
  const left = line.x0 - frame.left;
  const right = frame.right - line.x1;
  return left > 18 && right > 12 && Math.abs(left - right) < 0.12 * (frame.right - frame.left);
}

/** A short line in capitals, or centred or set in another face, that is no sentence. */
function isHeading(line: Line, frame: Frame, usual: Measure): boolean {
  const text = textOf(line);
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  if (letters.length < 3 || text.length > 140 || /[,;]$/.test(text)) return false;
  const capitals = letters.replaceAll(/[^\p{Lu}]/gu, "").length / letters.length;
  if (line.size < usual.size * 0.9) return false;
  const short =
    line.x1 - line.x0 < 0.9 * (frame.right - frame.left) || line.size > usual.size * 1.15;
  if (capitals > 0.85 && letters.length >= 5) return !/[.]$/.test(text) || opensItem(line);
  if (/[.?!]["”’)]*$/.test(text) || !short) return false;
  const other = line.font !== usual.font && line.cells.every(oneFace(line.font));
  const titled = /^(?:[IVXLC]+\.|[A-Z]\.|\d{1,2}\.|Section\s)/.test(text) || /^\p{Lu}/u.test(text);
  return titled && ((isCentered(line, frame) && text.length < 90) || (other && text.length < 90));
}

const oneFace =
  (font: string) =>
  ({ tokens }: Line["cells"][number]): boolean =>
    tokens.every((token) => token.font === font);

function kindOf(block: readonly Line[], frame: Frame, usual: Measure): LinesDraft["kind"] {
  const [first] = block;
  if (first === undefined) return "paragraph";
  if (block.length <= 4 && block.every((line) => isHeading(line, frame, usual))) return "heading";
  if (opensItem(first)) return "list-item";
  const inset = block.length >= 2 && block.every((line) => line.x0 > frame.left + 18);
  const narrow = block.every((line) => line.x1 < frame.right - 12);
  return inset && narrow && !block.every((line) => isCentered(line, frame)) ? "quote" : "paragraph";
}
