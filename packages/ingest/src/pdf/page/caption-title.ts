import { type Line, textOf } from "../layout/lines.ts";
import type { LinesDraft } from "./draft.ts";

const paper =
  /\b(?:ANSWER|AFFIDAVIT|AGREEMENT|APPEARANCE|APPLICATION|BRIEF|COMPLAINT|DECISION|DECLARATION|EXHIBITS?|INDICTMENT|INFORMATION|INJUNCTION|JUDGMENT|LETTER|MEMORANDUM|MOTION|NOTICE|OBJECTIONS?|OPINION|OPPOSITION|ORDER|PETITION|PLAN|REPLY|REPORT|REQUEST|RESPONSE|STATEMENT|STIPULATION|SUMMONS|UPDATE)\b/;
const otherMatter =
  /^(?:Case|Civil|Criminal|Docket|No\.|Civ\.|Crim\.|Judge|Hon\.|The Honorable|Hearing|Date|Time|Dept|Department|Courtroom|Ctrm|Location|Place|Trial|Complaint Filed|Action Filed|Magistrate|Chapter \d+$|Adv)\b/i;

export interface Title {
  readonly text?: string;
  readonly drafts: readonly LinesDraft[];
  /** How many of the lines after the caption belong to it. */
  readonly taken: number;
}

/** The paper's title, in the caption's right column or centred below it; capitals that name a kind of paper. */
export function findTitle(right: readonly Line[], after: readonly Line[]): Title {
  const [from, to] = titleIn(right);
  if (to > from) {
    const parts = [right.slice(0, from), right.slice(from, to), right.slice(to)];
    return {
      text: joined(right.slice(from, to)),
      drafts: parts.flatMap((lines, index): LinesDraft[] =>
        lines.length === 0 ? [] : [{ kind: index === 1 ? "title" : "court-caption", lines }],
      ),
      taken: 0,
    };
  }
  const numbers: LinesDraft[] = right.length === 0 ? [] : [{ kind: "court-caption", lines: right }];
  const near = after.slice(0, 12);
  const [first, end] = titleIn(near);
  if (end === first || near.slice(0, first).some((line) => textOf(line).length > 60)) {
    return { drafts: numbers, taken: 0 };
  }
  const before = near.slice(0, first).filter((line) => !/^_+$/.test(textOf(line)));
  return {
    text: joined(near.slice(first, end)),
    drafts: [
      ...numbers,
      ...(before.length === 0 ? [] : [{ kind: "court-caption" as const, lines: before }]),
      { kind: "title", lines: near.slice(first, end) },
    ],
    taken: end,
  };
}

function joined(lines: readonly Line[]): string {
  return lines
    .map(textOf)
    .join(" ")
    .replace(/^((?:\p{Lu} ){2,}\p{Lu})$/u, (spaced) => spaced.replaceAll(" ", ""));
}

/** The first run of lines in capitals that names a kind of paper. */
function titleIn(lines: readonly Line[]): readonly [number, number] {
  for (const [start, line] of lines.entries()) {
    if (!isCapitals(line)) continue;
    let end = start;
    while (isCapitals(lines[end]) && near(lines[end - 1], lines[end], end > start)) end += 1;
    if (paper.test(joined(lines.slice(start, end)))) return [start, end];
  }
  return [0, 0];
}

function near(before: Line | undefined, line: Line | undefined, within: boolean): boolean {
  if (!within || before === undefined || line === undefined) return true;
  return line.baseline - before.baseline < 2.6 * line.size;
}

function isCapitals(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const text = textOf(line);
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  const large = letters.replaceAll(/[^\p{Lu}]/gu, "");
  return letters.length >= 2 && large.length / letters.length > 0.8 && !otherMatter.test(text);
}
