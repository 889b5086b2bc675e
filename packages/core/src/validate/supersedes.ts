import type { Claim } from "./level.ts";

const amending = /\b(?:amended|corrected|supplemental|revised)\b/i;
/** What a paper's kind says of its place among its own versions: "SECOND [CORRECTED] JOINT STATUS REPORT". */
const ofVersions =
  /\b(?:(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|further|re-?filed)|amended|corrected|supplemental|revised)\b/gi;

/** Whether the document says of itself that it puts another right. */
export function isAmended({ document }: Claim): boolean {
  return amending.test(document.court?.kind ?? document.title ?? "");
}

/**
 * Whether one paper takes the place of another of the same docket, kind and filer.
 * - an amended report, of what the report said
 * - a second amended report, of what the first amended one said
 * - a report filed again on the same day under a higher number
 *
 * Not a later report of a later week: both stand, each for its day. Not the other side's report of that day, not an
 * amended complaint for a status report, and no amended paper for one that was filed after it.
 */
export function supersedes(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [one.document.court, other.document.court];
  if (mine === undefined || theirs === undefined) return false;
  if (docketOf(mine) === undefined || docketOf(mine) !== docketOf(theirs)) return false;
  if (kindOf(mine) === undefined || kindOf(mine) !== kindOf(theirs)) return false;
  if (differ(sidesOf(mine), sidesOf(theirs))) return false;
  if (isAmended(one) !== isAmended(other)) return isAmended(one) && !isEarlier(mine, theirs);
  if (isAmended(one) && isEarlier(theirs, mine)) return true;
  return mine.filedAt !== undefined && mine.filedAt === theirs.filedAt && isLater(mine, theirs);
}

type Court = NonNullable<Claim["document"]["court"]>;

/** Year, kind and number: a stamp writes "3:18-cv-00428-DMS" where a caption has "18-cv-428". */
function docketOf({ docket }: Court): string | undefined {
  const [, year, kind, number] = /(\d\d)-([a-z]{2,4})-0*(\d+)/i.exec(docket ?? "") ?? [];
  return year === undefined ? docket?.toLowerCase() : `${year}-${kind?.toLowerCase()}-${number}`;
}

/** Counsel may sign in another order. */
function sidesOf({ filedBy }: Court): string | undefined {
  return filedBy?.toLowerCase().split("; ").sort().join("; ");
}

function kindOf({ kind }: Court): string | undefined {
  return kind?.replaceAll(ofVersions, " ").replaceAll(/\W+/g, " ").trim().toLowerCase();
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function isEarlier({ filedAt: one }: Court, { filedAt: other }: Court): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function isLater(one: Court, other: Court): boolean {
  const [mine, theirs] = [numberOf(one.documentNumber), numberOf(other.documentNumber)];
  return mine !== null && theirs !== null && mine > theirs;
}

/** "206" and "206-1" count as 206; an attachment does not take its paper's place. */
function numberOf(documentNumber: string | undefined): number | null {
  const digits = /^\d+/.exec(documentNumber ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}
