import { type Outline, outlineOf, type Piece } from "../body/outline.ts";
import type { Marks } from "../marks.ts";
import { type Titles, titleAt } from "../title-at.ts";
import { isCopyright } from "./copyright.ts";
import { type DayOrder, findDay, findLooseDay } from "./read-date.ts";
import { beforeUpdate } from "./update-words.ts";

const datedClass =
  /(?:^|[\s_-])(?:date|dateline|datum|pubdate|published?|posted|timestamp|time|byline|meta|author(?:ed)?|autor)(?=$|[\s_-])/i;
const longestLine = 160;

/** The day of the first line whose class says that it is a date or a byline. */
export function dayByClass({ pieces }: Outline, order?: DayOrder): string | undefined {
  for (const { text, section } of pieces) {
    const names = `${section.node.attribs?.class ?? ""} ${section.parent?.node.attribs?.class ?? ""}`;
    if (text.length > longestLine || !datedClass.test(names) || isCopyright(text)) continue;
    const day = findLooseDay(beforeUpdate(text), order);
    if (day !== undefined) return day;
  }
  return undefined;
}

const byline =
  /^(?:(?:written|posted|published|reported) )?(?:by|von|par|por|di|door|af|av)\s+\p{Lu}/iu;
const longestRest = 40;

/**
 * The day of the lines that hold hardly more than a day, or a name and a day, where all of them say the same.
 * - "von Ada Roe, 8.5.12", "Friday, August 31, 2018 at 10 a.m."
 *
 * Not of a page that lists other articles with days of their own, nor the day in a masthead, which is today's.
 */
export function dayOfLines(
  { pieces }: Outline,
  titles: Titles,
  order?: DayOrder,
): string | undefined {
  const days = new Set<string>();
  const title = titleAt(pieces, titles);
  for (const [i, { text, kind, linked }] of pieces.entries()) {
    if (text.length > longestLine || kind === "table" || kind === "quote") continue;
    if (linked > mostLinked || isCopyright(text)) continue;
    const isDay = title >= 0 && i > title && text.length <= longestRest;
    if (!isDay && !byline.test(text)) continue;
    const day = findLooseDay(beforeUpdate(text), order);
    if (day !== undefined) days.add(day);
    if (days.size > 1) return undefined;
  }
  return [...days][0];
}

const mostLinked = 0.8;

const labels =
  "published|posted|publication date|first published|date|release date|released|issued|submitted|created|added|datum|veröffentlicht|erstellt|erschienen|" +
  "publié|mis en ligne|fecha|publicado|publicación|pubblicato|data|gepubliceerd|geplaatst|publicerad|publiceret|publisert|opublikowano|publikováno|yayınlanma|опубликовано|дата";
const labelled = new RegExp(
  `(?<!\\p{L})(?:${labels})(?:\\s+(?:on|at|am|le|el|il|em|den|op|dnia))?\\s*:?\\s*(\\S.{5,39})`,
  "iu",
);
const labelAlone = new RegExp(`^(?:${labels})(?:\\s+(?:on|am|le|el|il|em))?\\s*:?$`, "iu");

/** "Published: Aug. 31, 2018", wherever it stands, also with the label in an element of its own. */
export function labelledDay(
  { pieces }: Pick<Outline, "pieces">,
  order?: DayOrder,
): string | undefined {
  for (const [i, { text }] of pieces.entries()) {
    if (text.length > longestLine) continue;
    const said = labelAlone.test(text)
      ? pieces[i + 1]?.text
      : labelled.exec(beforeUpdate(text))?.[1];
    const day = findDay((said ?? "").slice(0, longestLine), order);
    if (day !== undefined) return day;
  }
  return undefined;
}

const mostAsides = 20;

/** A labelled day in what stands beside the article: some pages set there who wrote it, and when. */
export function labelledAside(marks: Marks, order?: DayOrder): string | undefined {
  return labelledDay({ pieces: piecesOfAsides(marks) }, order);
}

/** The one day that lines of hardly more than a day give beside the article. */
export function dayOfAsides(marks: Marks, order?: DayOrder): string | undefined {
  const lines = piecesOfAsides(marks).filter(
    ({ text, linked }) => text.length <= longestRest && linked < mostLinked && !isCopyright(text),
  );
  const days = lines.map(({ text }) => findLooseDay(beforeUpdate(text), order));
  const found = new Set(days.filter((day) => day !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}

function piecesOfAsides({ asides }: Marks): readonly Piece[] {
  return asides.slice(0, mostAsides).flatMap(({ children = [] }): readonly Piece[] => {
    return outlineOf({ type: "root", children }).pieces;
  });
}

const dateline =
  /^\p{Lu}[\p{Lu}\p{Ll} .,'’()/-]{2,60}[,\s(]\s*(\p{L}{3,9}\.? \d{1,2}, \d{4})\)?[^—–:]{0,30}[—–:-]/u;

/** "SAN DIEGO, Aug. 31, 2018 (Reuters) — ", where the year is given. */
export function datelineDay({ pieces }: Outline): string | undefined {
  for (const { text } of pieces) {
    const day = findDay(dateline.exec(beforeUpdate(text.slice(0, 120)))?.[1] ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}
