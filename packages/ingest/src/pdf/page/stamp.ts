import type { Court, Furniture } from "@recount/core";
import { furnitureOf, type Sheet, type Token } from "../layout/token.ts";

const docket = String.raw`(?:\d{1,2}:)?\d{2,4}-(?:[A-Za-z]{1,5}-?)?\d{2,6}(?:-[A-Za-z0-9]+)*|(?:\d{1,2}:)?\d{2,4}-?[a-z]{2,4}-?\d{3,6}(?:-[A-Za-z0-9]+)*`;
const day = String.raw`\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})`;

/** Each field that courts print after the case number, by the words that open it. */
const fields = [
  String.raw`(?:Document|Doc\.?|ECF\s+No\.|Dkt\.?(?:\s*Entry)?|DktEntry)\s*:?\s*#?:?\s*(?<document>\d+(?:[-.]\d+)*)`,
  String.raw`(?:Date\s+)?Filed:?(?:\s+(?:on|in\s+[A-Z]{4}\s+on))?\s+(?<filed>${day})`,
  String.raw`Entered(?:\s+on\s+[A-Z]{4}\s+Docket)?:?\s+${day}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?`,
  String.raw`Pages?:?\s*(?<page>\d+)(?:\s+of\s+(?<pages>\d+))?`,
  String.raw`Page\s?ID\s*[.#:]*\s*[#.:]*\s*\d+`,
  String.raw`Entry\s+ID:\s*\d+`,
  String.raw`ID:\s*\d+`,
  String.raw`Desc(?:\s+(?!Page)[A-Z][A-Za-z]*){0,4}`,
  String.raw`\d{1,2}:\d{2}:\d{2}`,
];
const anyField = fields.map((field) => field.replaceAll(/\?<\w+>/g, "?:")).join("|");
const stampPattern = new RegExp(
  String.raw`\b(?:USCA\d?\s+|Appellate\s+)?Case:?\s+(?:No\.:?\s*)?(?<docket>${docket})(?:,?\s+(?:${anyField}))+`,
  "g",
);

export interface Stamped {
  readonly furniture: readonly Furniture[];
  readonly court: Court | undefined;
  readonly rest: readonly Token[];
}

/**
 * Takes the court's filing stamp off a page.
 * - Case 3:18-cv-00428-DMS-MDD Document 221 Filed 08/30/18 PageID.3672 Page 1 of 3
 * - Case: 12-3456 Document: 003112692106 Page: 1 Date Filed: 08/02/2017
 *
 * Read in drawing order, so that two stamps printed over each other are still two.
 */
export function takeStamps(sheet: Sheet): Stamped {
  const edge = sheet.tokens.filter(({ y0, y1 }) => y1 < sheet.down * 0.1 || y0 > sheet.down * 0.9);
  const { text, starts } = laidEnd(edge);
  const taken = new Set<Token>();
  const furniture: Furniture[] = [];
  let court: Court | undefined;
  for (const match of text.matchAll(stampPattern)) {
    const end = match.index + match[0].length;
    const tokens = edge.filter((_, index) => {
      const start = starts[index] ?? 0;
      return start >= match.index && start < end;
    });
    for (const token of tokens) taken.add(token);
    furniture.push(furnitureOf("stamp", tokens));
    court ??= readStamp(match[0], match.groups?.docket ?? "");
  }
  return { furniture, court, rest: sheet.tokens.filter((token) => !taken.has(token)) };
}

function laidEnd(tokens: readonly Token[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let text = "";
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text} `;
  }
  return { text, starts };
}

function readStamp(stamp: string, number: string): Court {
  const groups: Record<string, string | undefined> = {};
  for (const field of fields) {
    Object.assign(groups, new RegExp(field).exec(stamp)?.groups ?? {});
  }
  const filedAt = isoDay(groups.filed);
  return {
    docket: number,
    ...(groups.document === undefined ? {} : { documentNumber: groups.document }),
    ...(filedAt === undefined ? {} : { filedAt }),
    ...(groups.pages === undefined ? {} : { pages: Number(groups.pages) }),
  };
}

function isoDay(written: string | undefined): string | undefined {
  const [month, dayOfMonth, year] = (written ?? "").split("/");
  if (month === undefined || dayOfMonth === undefined || year === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12 || Number(dayOfMonth) > 31) return undefined;
  // Electronic filing began in the nineties.
  const full = year.length === 4 ? year : `${Number(year) > 80 ? "19" : "20"}${year}`;
  return `${full}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
}
