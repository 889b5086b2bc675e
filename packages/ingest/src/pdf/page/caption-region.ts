import { type Cell, cellOf, type Line, lineOf, textOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";

/** The lines between the court's name and the paper's title. */
export interface Region {
  /** What stands over both columns: a day, a place, "By the Court:". */
  readonly head: readonly Line[];
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** Brackets and bars drawn between the columns. */
  readonly strokes: readonly Token[];
  readonly length: number;
}

const versus = /^(?:[-–—]\s?)?(?:v\.?|vs\.?|versus|against)(?:\s?[-–—])?$/i;
const stroke = /^[)\]|§¦:(]$|^_{3,}[)/]?$/;
const number =
  /^(?:(?:Civil|Criminal|Bankruptcy|Adversary)\s+)?(?:Case|Action|Docket|Index|Cause|Nos?\.|Civ\.|Crim\.)/i;
const lastParty =
  /\b(?:appell(?:ee|ant)s?|respondents?|defendants?|debtors?|petitioners?|intervenors?)(?:\(s\))?[.;]?$/i;
const mostLines = 40;

/** Reads the parties and the numbers beside them; nothing where no party stands against another. */
export function readRegion(lines: readonly Line[], across: number): Region | undefined {
  const near = lines.slice(0, mostLines);
  const opens = near.findIndex(
    (line) => /^In (?:re\b|the matter of)/i.test(textOf(line)) || line.cells.some(isVersus),
  );
  if (opens === -1) return undefined;
  const split = edgeOf(near, opens, across);
  return split === undefined
    ? inOneColumn(near, opens)
    : inTwoColumns(near, opens, { split, across });
}

function isVersus(cell: Cell): boolean {
  const bare = textOf(cell)
    .replaceAll(/[)\]|§:¦]+$/g, "")
    .trim();
  return versus.test(bare) || (/\p{L}{3}.* (?:v|vs)\.$/u.test(bare) && bare.length < 80);
}

/** Where the right column begins: where two cells at least begin under each other, one of them beside a party. */
function edgeOf(lines: readonly Line[], opens: number, across: number): number | undefined {
  const region = lines.slice(0, opens + 14);
  const strokes = region
    .flatMap(({ cells }) => cells.flatMap(({ tokens }) => tokens))
    .filter(({ text, x0 }) => /^[)\]|§¦]$/.test(text) && x0 > across * 0.3);
  if (strokes.length >= 3) return Math.min(...strokes.map(({ x0 }) => x0)) - 1;
  const starts = region.flatMap((line) =>
    line.cells.flatMap((cell, index) =>
      cell.x0 > across * 0.42 ? [{ x0: cell.x0, isBeside: index > 0 }] : [],
    ),
  );
  for (const { x0, isBeside } of starts) {
    const under = starts.filter((other) => Math.abs(other.x0 - x0) < 14);
    if (isBeside && under.length >= 2) return Math.min(...under.map((other) => other.x0)) - 3;
  }
  return undefined;
}

interface Edges {
  readonly split: number;
  readonly across: number;
}

function inTwoColumns(lines: readonly Line[], opens: number, { split, across }: Edges): Region {
  const from = lines.findIndex(
    (line, index) => index >= opens || line.cells.length > 1 || !isHead(line, split),
  );
  const left: Line[] = [];
  const right: Line[] = [];
  const strokes: Token[] = [];
  let length = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || hasEnded(line, lines[index - 1], index > opens, { split, across }))
      break;
    for (const cell of line.cells.flatMap((one) => cutAt(one, split))) {
      if (isStroke(cell)) strokes.push(...cell.tokens);
      else (cell.x0 < split ? left : right).push(lineOf([cell]));
    }
    length = index + 1;
  }
  return { head: lines.slice(0, from), left, right, strokes, length };
}

function isHead(line: Line, split: number): boolean {
  const text = textOf(line);
  return (
    (line.x0 < split && line.x1 > split) || number.test(text) || /^By the Court|\d{4,5}$/.test(text)
  );
}

function hasEnded(line: Line, before: Line | undefined, past: boolean, edges: Edges): boolean {
  const { split, across } = edges;
  const far = before !== undefined && line.baseline - before.baseline > 5 * line.size;
  const crosses = line.cells.some(
    (cell) => cell.x0 < split - 12 && cell.x1 > split + 24 && !/^[_\s)]+$/.test(textOf(cell)),
  );
  const middle = Math.abs((line.x0 + line.x1 - across) / 2) < 0.05 * across;
  const closed = before !== undefined && lastParty.test(textOf(before));
  const alone = line.cells.length === 1 && !line.cells.every(isStroke);
  const over = middle && alone && (closed || line.x1 > split);
  return far || (past && (crosses || over));
}

/** Takes the bracket or bar off the end of a left cell; a rule of underscores is all stroke. */
function cutAt(cell: Cell, split: number): readonly Cell[] {
  const strokes = cell.tokens.filter(({ text }) => stroke.test(text));
  const words = cell.tokens.filter((token) => !strokes.includes(token));
  const parts = [
    words.filter(({ x0 }) => x0 < split),
    strokes,
    words.filter(({ x0 }) => x0 >= split),
  ];
  return parts.flatMap((tokens) => (tokens.length === 0 ? [] : [cellOf(tokens)]));
}

function isStroke({ tokens }: Cell): boolean {
  return tokens.every(({ text }) => stroke.test(text));
}

const preamble =
  /^(?:Syllabus|Filed|Decided|Argued|Submitted|Heard|\d{4}[- ]\p{L}+[- ]\d|By the Court)/iu;
const proceeding =
  /^(?:On )?(?:APPEAL|CERTIORARI|WRIT|PETITION|REVIEW|Before\b|Argued|Decided|Submitted)/i;

/** The parties stand under each other, at the left or in the middle, and end with the last one's role or at a gap. */
function inOneColumn(lines: readonly Line[], opens: number): Region | undefined {
  const end = lines.findIndex(
    (line, index) => index > opens && endsParties(line, lines, { index, opens }),
  );
  const length = end === -1 ? lines.length : end;
  if (lines.slice(0, length).some(isProse)) return undefined;
  const head: Line[] = [];
  const left: Line[] = [];
  const right: Line[] = [];
  const strokes: Token[] = [];
  for (const [index, line] of lines.slice(0, length).entries()) {
    for (const cell of line.cells) {
      const text = textOf(cell);
      if (isStroke(cell)) strokes.push(...cell.tokens);
      else if (number.test(text)) right.push(lineOf([cell]));
      else (index < opens && preamble.test(text) ? head : left).push(lineOf([cell]));
    }
  }
  return left.length === 0 ? undefined : { head, left, right, strokes, length };
}

function endsParties(
  line: Line,
  lines: readonly Line[],
  { index, opens }: { readonly index: number; readonly opens: number },
): boolean {
  const before = lines[index - 1] ?? line;
  const text = textOf(line);
  if (line.cells.every(isStroke) || proceeding.test(text) || isProse(line)) return true;
  if (line.baseline - before.baseline > 3.2 * line.size && index > opens + 1) return true;
  return lastParty.test(textOf(before)) && !lastParty.test(text);
}

/** A line of a sentence: most of its words are small. */
function isProse(line: Line): boolean {
  const words = textOf(line).split(" ");
  const small = words.filter((word) => /^\p{Ll}{2,}[,.;]?$/u.test(word)).length;
  return words.length >= 7 && small >= 0.7 * words.length;
}
