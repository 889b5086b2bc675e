import { type Cell, type Line, lineOf, textOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { findTitle } from "./caption-title.ts";
import type { LinesDraft } from "./draft.ts";

/** The head of a filing: counsel, court, parties, numbers and title, in that order. */
export interface Caption {
  readonly drafts: readonly LinesDraft[];
  readonly court: string;
  readonly parties: string;
  readonly docket?: string;
  readonly title?: string;
  readonly filedBy?: string;
  /** Brackets and bars drawn between the two columns. */
  readonly strokes: readonly Token[];
  readonly rest: readonly Line[];
}

const courtName =
  /^(?:IN THE |BEFORE THE )?(?:UNITED STATES (?:DISTRICT |BANKRUPTCY )?COURT\b|(?:U\.S\.|UNITED STATES) COURT OF APPEALS|SUPREME COURT\b|SUPERIOR COURT\b|CIRCUIT COURT\b|DISTRICT COURT\b|COURT OF (?:APPEALS?|CLAIMS|COMMON PLEAS|CHANCERY)\b)/i;
const courtGoesOn =
  /\b(?:DISTRICT OF|CIRCUIT|DIVISION|COUNTY|STATE OF|COMMONWEALTH OF|FOR THE|IN AND FOR)\b/i;
const counselWords =
  /\b(?:SBN|Bar (?:No|#)|State Bar|Tel(?:ephone)?|Fax|Facsimile|Attorneys? for|Counsel for|Esq|Pro Se|Assistant|Attorney General|LLP)\b|@/i;
const versus = /^(?:[-–—]\s?)?(?:v\.?|vs\.?|versus|against)(?:\s?[-–—])?$/i;
const numbered =
  /\b(?:Case|Civil|Criminal|Docket|Civ\.|Crim\.)?\s*(?:Action\s+)?No[s.]{1,2}:?\s*((?:\d{1,2}:)?\d{2,4}\s?[-–]?\s?[A-Za-z]{0,4}\s?[-–]?\s?\d{2,6}(?:[-–][A-Z]+)*)/i;

/** Reads the caption of a filing's first page; nothing if the page names no court in the way of a caption. */
export function readCaption(lines: readonly Line[], across: number): Caption | undefined {
  const at = lines.findIndex((line) => courtName.test(textOf(line)) && textOf(line).length < 90);
  const first = lines[at];
  if (first === undefined || (first.x0 + first.x1) / 2 < across * 0.35) return undefined;
  let end = at + 1;
  while (isCourtLine(lines[end], lines[end - 1], across)) end += 1;
  const courtLines = lines.slice(at, end);
  const region = readRegion(lines.slice(end), across);
  if (region === undefined) return undefined;
  const { strokes, left, right, length } = region;
  const after = lines.slice(end + length);
  const title = findTitle(right, after);
  const above = lines.slice(0, at);
  const isCounsel = above.some((line) => counselWords.test(textOf(line)));
  const number = numbered.exec([...right, ...left].map(textOf).join(" "))?.[1];
  const filedBy = filedByOf(above);
  const drafts: LinesDraft[] = [
    ...(above.length === 0 ? [] : [draft(isCounsel ? "counsel" : "paragraph", above)]),
    draft("court-caption", courtLines),
    ...(left.length === 0 ? [] : [draft("court-caption", left)]),
    ...title.drafts,
  ];
  return {
    drafts,
    court: courtLines.map(textOf).join(" "),
    parties: left.map(textOf).join(" "),
    strokes,
    rest: after.slice(title.taken),
    ...(number === undefined ? {} : { docket: number }),
    ...(title.text === undefined ? {} : { title: title.text }),
    ...(isCounsel && filedBy !== undefined ? { filedBy } : {}),
  };
}

function draft(kind: LinesDraft["kind"], lines: readonly Line[]): LinesDraft {
  return { kind, lines };
}

function isCourtLine(line: Line | undefined, before: Line | undefined, across: number): boolean {
  if (line === undefined || before === undefined || line.cells.length > 1) return false;
  const middle = Math.abs((line.x0 + line.x1 - before.x0 - before.x1) / 2) < across * 0.06;
  const near = line.baseline - before.baseline < 3.2 * line.size;
  return middle && near && courtGoesOn.test(textOf(line)) && textOf(line).length < 90;
}

interface Region {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  readonly strokes: readonly Token[];
  readonly length: number;
}

/** The two columns under the court's name: as long as no line runs across the edge between them. */
function readRegion(lines: readonly Line[], across: number): Region | undefined {
  const opens = lines
    .slice(0, 30)
    .findIndex(
      (line) =>
        line.cells.some((cell) => versus.test(bare(cell))) || /^In re\b/i.test(textOf(line)),
    );
  if (opens === -1) return undefined;
  const split = edgeOf(lines.slice(0, 40), across);
  const left: Line[] = [];
  const right: Line[] = [];
  const strokes: Token[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (ended(line, lines[index - 1], index > opens && left.length > 0, split)) break;
    const cells = line.cells.flatMap((cell) => cutAt(cell, split));
    const words = cells.filter((cell) => !isStroke(cell));
    strokes.push(...cells.filter(isStroke).flatMap(({ tokens }) => tokens));
    const [west, east] = [words.filter((c) => c.x0 < split), words.filter((c) => c.x0 >= split)];
    if (west.length > 0) left.push(lineOf(west));
    if (east.length > 0) right.push(lineOf(east));
    length = index + 1;
  }
  return left.length === 0 ? undefined : { left, right, strokes, length };
}

function bare(cell: Cell): string {
  return textOf(cell)
    .replaceAll(/[)\]|§:¦]+$/g, "")
    .trim();
}

/** Where the right column begins: the left edge of most cells that begin in the right half. */
function edgeOf(lines: readonly Line[], across: number): number {
  const starts = lines.flatMap((line) =>
    line.cells
      .filter(
        (cell) => cell.x0 > across * 0.42 && (line.cells.length > 1 || cell.x0 > across * 0.48),
      )
      .filter((cell) => !isStroke(cell))
      .map(({ x0 }) => x0),
  );
  return starts.length === 0 ? across * 0.55 : Math.max(across * 0.42, Math.min(...starts)) - 3;
}

function ended(line: Line, before: Line | undefined, past: boolean, split: number): boolean {
  const crosses = line.cells.some(
    (cell) => cell.x0 < split - 12 && cell.x1 > split + 24 && !/^[_\s)]+$/.test(textOf(cell)),
  );
  const far = before !== undefined && line.baseline - before.baseline > 5 * line.size;
  return (crosses && past) || far;
}

/** Takes the bracket or bar off the end of a left cell; a rule of underscores is all stroke. */
function cutAt(cell: Cell, split: number): readonly Cell[] {
  const strokes = cell.tokens.filter(({ text }) => /^[)\]|§¦:(]$|^_{3,}[)/]?$/.test(text));
  const words = cell.tokens.filter((token) => !strokes.includes(token));
  const east = words.filter(({ x0 }) => x0 >= split);
  const west = words.filter(({ x0 }) => x0 < split);
  return [west, strokes, east].flatMap((tokens) =>
    tokens.length === 0
      ? []
      : [{ tokens, x0: tokens[0]?.x0 ?? 0, x1: Math.max(...tokens.map(({ x1 }) => x1)) }],
  );
}

function isStroke(cell: Cell): boolean {
  return cell.tokens.every(({ text }) => /^[)\]|§¦:(]$|^_{3,}[)/]?$/.test(text));
}

function filedByOf(lines: readonly Line[]): string | undefined {
  const parties = lines.flatMap((line) => {
    const named = /\b(?:Attorneys?|Counsel) for ([^()]+?)[.,;*]*$/i.exec(textOf(line))?.[1];
    return named === undefined ? [] : [named];
  });
  return parties.length === 0 ? undefined : [...new Set(parties)].join("; ");
}
