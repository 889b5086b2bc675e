import type { Outline, Piece, Section } from "../body/outline.ts";
import { isProse } from "../body/weigh.ts";
import { type Titles, titleAt } from "../title-at.ts";
import { isCopyright } from "./copyright.ts";
import { type DayOrder, findLooseDay } from "./read-date.ts";
import { beforeUpdate } from "./update-words.ts";

const after = 14;
const before = 4;
const longestLine = 160;
const prosePassed = 3;
/** In elements: what shares no nearer ancestor with the title belongs to the page's head, which shows today's date. */
const nearest = 4;

/**
 * The day in the lines around the title, as readers see it: below it first, then close above.
 * - "Published Aug. 31, 2018 | Updated Sept. 2, 2018" is 2018-08-31
 *
 * Not the day in a masthead, which is today's, nor the day of an update alone.
 */
export function dayBesideTitle(
  { pieces }: Outline,
  titles: Titles,
  order?: DayOrder,
): string | undefined {
  const at = titleAt(pieces, titles);
  if (at < 0) return undefined;
  const lines = [...below(pieces, at), ...above(pieces, at)];
  return dayIn(lines.filter(isDated), order) ?? dayIn(lines, order);
}

/** Whether a line's class says that it is a date. */
function isDated({ section }: Piece): boolean {
  return /(?:^|[\s_-])(?:date|datum|pubdate|published|timestamp)(?=$|[\s_-])/i.test(
    section.node.attribs?.class ?? "",
  );
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

function dayIn(lines: readonly Piece[], order: DayOrder | undefined): string | undefined {
  for (const line of lines) {
    const { text } = line;
    // A sentence tells of other days: of those in a picture, or in the story; and a quotation of its own.
    if (text.length > longestLine || isProse(line) || line.kind === "quote") continue;
    if (isCopyright(text)) continue;
    const day = findLooseDay(beforeUpdate(text), order);
    if (day !== undefined) return day;
  }
  return undefined;
}
