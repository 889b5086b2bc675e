import { type Line, textOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { readRegion } from "./caption-region.ts";
import { findTitle } from "./caption-title.ts";
import { type CourtName, findCourt } from "./court-name.ts";
import type { LinesDraft } from "./draft.ts";

/** The head of a filing: counsel, court, parties, numbers and title, in that order. */
export interface Caption {
  readonly drafts: readonly LinesDraft[];
  readonly court: string;
  readonly parties?: string;
  readonly docket?: string;
  readonly title?: string;
  readonly filedBy?: string;
  /** Brackets and bars drawn between the two columns. */
  readonly strokes: readonly Token[];
  readonly rest: readonly Line[];
}

const counselWords =
  /\b(?:SBN|Bar (?:No|#)|State Bar|Tel(?:ephone)?|Fax|Facsimile|Attorneys? for|Counsel for|Esq|Pro Se|Assistant|Attorney General|LLP)\b|@/i;
const numbered =
  /\b(?:Case|Civil|Criminal|Docket|Civ\.|Crim\.)?\s*(?:Action\s+)?No[s.]{1,2}:?\s*((?:\d{1,2}:)?\d{2,4}\s?[-–]?\s?[A-Za-z]{0,4}\s?[-–]?\s?\d{1,6}(?:[-–][A-Z0-9]+)*)/i;

/** Reads the head of a filing's first page; nothing if the page names no court in the way of one. */
export function readCaption(lines: readonly Line[], across: number): Caption | undefined {
  const court = findCourt(lines, across);
  if (court === undefined) return undefined;
  const below = lines.slice(court.to);
  const region = readRegion(below, across);
  if (region === undefined) return letterhead(lines, court);
  const { head, left, right, strokes, length } = region;
  const after = below.slice(length);
  const title = findTitle(right, after);
  const above = lines.slice(0, court.from);
  const isCounsel = above.some((line) => counselWords.test(textOf(line)));
  const beside = [...head, ...right, ...left, ...after.slice(0, 4)];
  const number = numbered.exec(beside.map(textOf).join(" "))?.[1];
  const filedBy = filedByOf(above);
  const drafts: readonly LinesDraft[] = [
    draft(isCounsel ? "counsel" : "paragraph", above),
    draft("court-caption", lines.slice(court.from, court.to)),
    draft("court-caption", head),
    draft("court-caption", left),
    ...title.drafts,
  ];
  return {
    drafts: drafts.filter((one) => one.lines.length > 0),
    court: court.name,
    parties: left.map(textOf).join(" "),
    strokes,
    rest: after.slice(title.taken),
    ...(number === undefined ? {} : { docket: number }),
    ...(title.text === undefined ? {} : { title: title.text }),
    ...(isCounsel && filedBy !== undefined ? { filedBy } : {}),
  };
}

/** A court's own letter or form has its name at the head, and no parties against each other. */
function letterhead(lines: readonly Line[], { name, from, to }: CourtName): Caption | undefined {
  if (from > 4) return undefined;
  const title = findTitle([], lines.slice(to));
  return {
    drafts: [],
    court: name,
    strokes: [],
    rest: lines,
    ...(title.text === undefined ? {} : { title: title.text }),
  };
}

function draft(kind: LinesDraft["kind"], lines: readonly Line[]): LinesDraft {
  return { kind, lines };
}

function filedByOf(lines: readonly Line[]): string | undefined {
  const parties = lines.flatMap((line) => {
    const named = /\b(?:Attorneys?|Counsel) for ([^()]+?)[.,;*]*$/i.exec(textOf(line))?.[1];
    return named === undefined ? [] : [named];
  });
  return parties.length === 0 ? undefined : [...new Set(parties)].join("; ");
}
