import type { Court } from "@recount/core";
import { stampFields } from "./stamp-fields.ts";

/** A court's filing stamp in a text, and what it says. */
export interface Stamp {
  readonly start: number;
  readonly end: number;
  readonly court: Court;
  /** The page of the document on which it stands, by its own count. */
  readonly page?: number;
}

const number = String.raw`(?:\d{1,2}:)?\d{2,4}-(?:[A-Za-z]{1,5}-?)?\d{2,6}(?:-[A-Za-z0-9]{1,6}){0,5}|(?:\d{1,2}:)?\d{2,4}[a-z]{2,4}\d{3,6}(?:-[A-Za-z0-9]{1,6}){0,4}`;
const named = String.raw`(?:USCA(?<circuit>\d{1,2})?\s{1,4})?(?:Appellate\s{1,4}|Bankruptcy\s{1,4})?(?:Case|Appeal)(?:\s{1,4}No)?\.?\s{0,4}:?\s{0,4}#?\s{0,4}`;
const opener = new RegExp(
  String.raw`(?<![\w-])(?:${named}(?<docket>${number})|(?<bare>\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[A-Z0-9]{1,6}){0,5}|\d{2}-\d{5}-[a-z]{2,4})|FILED:\s{1,4}(?<clerk>[A-Z][A-Z ]{2,30}) COUNTY CLERK\s{1,4}(?<filed>\d{2}\/\d{2}\/\d{4})\s{1,4}\d{1,2}:\d{2}\s{1,4}[AP]M)(?![\w-])`,
  "giu",
);
const between = /[\s,|•–-]*/y;

/**
 * Finds the stamps that a court's docketing system prints over the pages of a filing.
 * - Case 3:18-cv-00428-DMS-MDD Document 221 Filed 08/30/18 PageID.3672 Page 1 of 3
 * - USCA4 Appeal: 20-1234 Doc: 12 Filed: 01/02/2020 Pg: 1 of 9
 * - FILED: KINGS COUNTY CLERK 01/02/2020 03:15 PM INDEX NO. 650123/2020 NYSCEF DOC. NO. 12
 *
 * Not "Case No. 18-cv-428, Document 12, page 3" in a sentence: a stamp has a field that only stamps have.
 */
export function readStamps(text: string): readonly Stamp[] {
  const stamps: Stamp[] = [];
  let from = 0;
  for (const match of text.matchAll(opener)) {
    if (match.index < from) continue;
    const stamp = readFrom(text, match);
    if (stamp === undefined) continue;
    stamps.push(stamp);
    from = stamp.end;
  }
  return stamps;
}

type Fields = Readonly<Record<string, string | undefined>>;

function readFrom(text: string, match: RegExpMatchArray): Stamp | undefined {
  const start = match.index ?? 0;
  let end = start + match[0].length;
  let found: Fields = stated(match);
  let sure = found.clerk !== undefined;
  for (let read = fieldAt(text, end); read !== undefined; read = fieldAt(text, end)) {
    end = read.end;
    sure ||= read.sure;
    found = { ...read.fields, ...found };
  }
  if (!sure || (found.page ?? found.document) === undefined) return undefined;
  const docket = found.docket ?? found.bare ?? found.index;
  const filedAt = isoDay(found.filed ?? found.entered);
  return {
    start,
    end,
    court: {
      ...(found.clerk === undefined ? {} : { court: `${found.clerk} COUNTY` }),
      ...(docket === undefined ? {} : { docket }),
      ...(found.document === undefined ? {} : { documentNumber: found.document }),
      ...(filedAt === undefined ? {} : { filedAt }),
      ...(found.pages === undefined ? {} : { pages: Number(found.pages) }),
    },
    ...(found.page === undefined ? {} : { page: Number(found.page) }),
  };
}

function stated({ groups = {} }: RegExpMatchArray): Fields {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
}

function fieldAt(
  text: string,
  from: number,
): { readonly end: number; readonly sure: boolean; readonly fields: Fields } | undefined {
  between.lastIndex = from;
  const at = from + (between.exec(text)?.[0].length ?? 0);
  for (const { pattern, weak } of stampFields) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      return { end: at + match[0].length, sure: weak !== true, fields: stated(match) };
    }
  }
  return undefined;
}

/** "08/30/18" and "8/3/2018" as a day of the calendar. */
export function isoDay(written: string | undefined): string | undefined {
  const [month, day, year] = (written ?? "").split("/").map(Number);
  if (month === undefined || day === undefined || year === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const full = year < 100 ? 2000 + year : year;
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
