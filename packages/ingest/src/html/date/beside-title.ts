import type { Outline, Piece, Section } from "../body/outline.ts";
import { isProse } from "../body/weigh.ts";
import { findDay } from "./read-date.ts";

const after = 14;
const before = 4;
const longestLine = 200;
const prosePassed = 3;
/** In elements: what shares no nearer ancestor with the title belongs to the page's head, which shows today's date. */
const nearest = 4;

const updated =
  /\b(?:updated?|modified|edited|revised|aktualisiert|mis à jour|modifié|actualizado|aggiornato|bijgewerkt)\b/i;

/**
 * The day in the lines around the title, as readers see it: below it first, then close above.
 * - "Published Aug. 31, 2018 | Updated Sept. 2, 2018" is 2018-08-31
 *
 * Not the day in a masthead, which is today's, nor the day of an update alone.
 */
export function dayBesideTitle({ pieces }: Outline, title: string | undefined): string | undefined {
  const at = titleAt(pieces, title);
  if (at < 0) return undefined;
  const lines = [...below(pieces, at), ...above(pieces, at)];
  return dayIn(lines.filter(isDated)) ?? dayIn(lines);
}

/** Whether a line's class says that it is a date. */
function isDated({ section }: Piece): boolean {
  return /(?:^|[\s_-])(?:date|datum|pubdate|published|timestamp)(?=$|[\s_-])/i.test(
    section.node.attribs?.class ?? "",
  );
}

function titleAt(pieces: readonly Piece[], title: string | undefined): number {
  const first = pieces.findIndex(({ kind, level }) => kind === "heading" && level === 1);
  const said = letters(title ?? "");
  const same = pieces.findIndex(
    ({ kind, text }) => kind === "heading" && said !== "" && said.startsWith(letters(text)),
  );
  return same >= 0 ? same : first;
}

function below(pieces: readonly Piece[], at: number): readonly Piece[] {
  const lines: Piece[] = [];
  let prose = 0;
  for (const piece of pieces.slice(at + 1, at + 1 + after)) {
    if (isProse(piece)) prose += 1;
    if (prose > prosePassed) break;
    lines.push(piece);
  }
  return lines;
}

function above(pieces: readonly Piece[], at: number): readonly Piece[] {
  const around = outer(pieces[at]?.section, nearest);
  return pieces
    .slice(Math.max(0, at - before), at)
    .filter((_, i) => around !== undefined && Math.max(0, at - before) + i >= around.first)
    .toReversed();
}

function outer(section: Section | undefined, steps: number): Section | undefined {
  let found = section;
  for (let i = 0; i < steps && found?.parent?.parent !== undefined; i += 1) found = found.parent;
  return found;
}

function dayIn(lines: readonly Piece[]): string | undefined {
  for (const { text } of lines) {
    if (text.length > longestLine) continue;
    // What follows "Updated" is no publication, what precedes it is.
    const stated = text.split(updated)[0] ?? "";
    const day = findDay(stated);
    if (day !== undefined) return day;
  }
  return undefined;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
