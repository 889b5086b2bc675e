import { type Line, textOf } from "../layout/lines.ts";

const certificate =
  /^(?:\[?PROPOSED\]? )?(?:PROOF|CERTIFICATE|CERTIFICATION) OF (?:SERVICE|COMPLIANCE|FILING|MAILING|CONFERENCE|INTERESTED)/i;
const signed = /^(?:By:?\s*)?(?:\/s\/|s\/)\s?\S/i;
const closing =
  /^(?:Respectfully submitted\b|Dated? this\b|Dated?:|IT IS SO ORDERED\b|(?:Entered )?(?:for|by) the Court:?$|By:(?:\s|$)|(?:Very truly|Sincerely|Respectfully)(?: yours)?,?$|Yours (?:very )?truly,?$)/i;
const office = /\b(?:Judge|Justice|Clerk(?: of (?:the )?Court)?)[.,]?$/;

/** "CERTIFICATE OF SERVICE" and its like, at the head of a block. */
export function opensCertificate(text: string): boolean {
  return certificate.test(text);
}

/** "/s/ Ada Roe": somebody signed here. */
export function opensSigned(text: string): boolean {
  return signed.test(text);
}

/** Whether a line shows that somebody signs: a mark, "By:", or the office of a judge or a clerk. */
export function signs(text: string): boolean {
  const isOffice = office.test(text) && text.length < 60;
  return isOffice || opensSigned(text) || /^(?:By:|Respectfully)/i.test(text);
}

/** "Respectfully submitted", "Dated:", "By:", "/s/": words that close a paper. */
export function opensClosing(text: string): boolean {
  return closing.test(text) || opensSigned(text);
}

/** What parts one signature from the next, and the last from a certificate, whatever the distance of the lines. */
export function partsClosing(block: readonly Line[], line: Line): boolean {
  const text = textOf(line);
  const first = textOf(block[0] ?? line);
  return opensClosing(text) || opensCertificate(text) || opensCertificate(first);
}

/**
 * Whether a line belongs to the signature above it: name, office and party under "/s/", close by.
 * Not the certificate that follows, and not a line as wide as the text.
 */
export function staysSigned(block: readonly Line[], line: Line, wide: number): boolean {
  const last = block.at(-1);
  if (last === undefined || !opensSigned(textOf(block[0] ?? last))) return false;
  const gap = line.baseline - last.baseline;
  return gap > 0 && gap < 2.2 * line.size && line.x1 - line.x0 < 0.6 * wide;
}
