import type { Claim } from "./level.ts";

const amended = /\b(?:amended|corrected|supplemental)\b/i;

/** Whether the document says of itself that it puts another right. */
export function isAmended({ document }: Claim): boolean {
  return amended.test(document.court?.kind ?? document.title ?? "");
}

/**
 * Whether one paper takes the place of another of the same docket.
 * - an amended report, of what the report said
 * - a report filed again on the same day under a higher number
 *
 * Not a later report of a later week: both stand, each for its day.
 */
export function supersedes(one: Claim, other: Claim): boolean {
  const [mine, theirs] = [one.document.court, other.document.court];
  if (mine?.docket === undefined || mine.docket !== theirs?.docket) return false;
  if (isAmended(one) !== isAmended(other)) return isAmended(one);
  const sameDay = mine.filedAt !== undefined && mine.filedAt === theirs.filedAt;
  if (!sameDay || mine.kind === undefined || mine.kind !== theirs.kind) return false;
  const [later, earlier] = [numberOf(mine.documentNumber), numberOf(theirs.documentNumber)];
  return later !== null && earlier !== null && later > earlier;
}

/** "206" and "206-1" count as 206; an attachment does not take its paper's place. */
function numberOf(documentNumber: string | undefined): number | null {
  const digits = /^\d+/.exec(documentNumber ?? "")?.[0];
  return digits === undefined ? null : Number(digits);
}
