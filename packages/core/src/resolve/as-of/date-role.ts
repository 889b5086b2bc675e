import { clauseVerb, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { Span } from "../../model/span.ts";

/** What a date does in its sentence: which day figures stand for, or something else. */
export type DateRole = "as-of" | "happened" | "said" | "filed" | "none";

const asOf =
  /(?:\bas\s+of\s+|\bcurrent\s+(?:through|to|as\s+of)\s+)(?:(?:midnight|noon|[\d:]+\s*[ap]\.?m\.?)\s+(?:on\s+)?)?$/i;
const through = /\b(?:through|by|between\s+\S+(?:\s+\d+)?(?:,?\s+\d{4})?\s+and|to)\s+$/i;
/** "By May 4 the State must produce 14 files": what is to be done by a day has no day yet. */
const owed =
  /\b(?:shall|must|(?:is|are|was|were|been)\s+(?:ordered|required|directed)|(?:ordered|directed|told)\s+(?:\p{L}+\s+){1,4}to|ha(?:s|ve)\s+to)\s/iu;
const filing =
  /(?:filing|filed|report|reported|submitted|court\s+papers|court\s+documents)\s+(?:[a-z]+\s+){0,3}$/i;
const happened = /\b(?:on|in|during|of|at\s+the\s+end\s+of|(?:late|early)(?:\s+in)?)\s+$/i;
/** Days from or up to which something runs, and that no figure stands for. */
const bounding =
  /\b(?:since|until|till|from|after|before|starting|beginning|effective|born(?:\s+on|\s+in)?|dated|due(?:\s+by)?|between|next|deadline\s+of)\s+$/i;
/** "the Oct. 13 attack", "a 2014 study": the date belongs to the noun behind it. */
const attributive = /(?:^|\s)(?:the|an?|its|their|his|her|this|that|each|\p{L}+['’]s?)\s+$/iu;
const opener =
  /^(?:in|since|during|before|after|until|by|from|through|for|of|late|early|mid|between)[\s-]+(?:the\s+)?(?=\d{4})/i;
const verb = /(\p{L}+)\s+(?:(?:late|early)\s+)?(?:on\s+)?$/iu;
const verbAhead = /^\s+(\p{L}+)/u;

/**
 * The role of a date by the words beside it.
 * - as of Monday; through Aug. 30 → as-of
 * - there were 61 men on Monday; in 2017 → happened
 * - the ministry said Thursday → said
 * - a court filing Thursday → filed
 *
 * None for "since May 4", "the Oct. 13 attack".
 */
export function roleOf(text: string, sentence: Span, sighting: Span): DateRole {
  // A sighting of a year holds the preposition that gave it away.
  const own = opener.exec(text.slice(sighting.start, sighting.end))?.[0].length ?? 0;
  const date = { start: sighting.start + own, end: sighting.end };
  const lead = text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const ahead = text.slice(date.end, Math.min(sentence.end, date.end + 24));
  if (asOf.test(lead)) return "as-of";
  // "Saturday's earthquake": the day of something else.
  if (/^['’]s?\s/.test(ahead)) return "none";
  const spoken = verb.exec(lead)?.[1] ?? "";
  if (isSaying(spoken) || (/\bon\s+$/i.test(lead) && isSaying(verbAhead.exec(ahead)?.[1] ?? "")))
    return "said";
  if (filing.test(lead)) return "filed";
  if (bounding.test(lead)) return "none";
  if (attributive.test(lead) && /^\s+\p{Ll}/u.test(ahead)) return "none";
  if (/\bby\s+$/i.test(lead) && owed.test(text.slice(sentence.start, sentence.end))) return "none";
  if (through.test(lead)) return "as-of";
  if (happened.test(lead)) return "happened";
  // "There were 61 men Thursday", "Thursday, 61 men came": a weekday needs no preposition.
  return /day$/i.test(text.slice(date.start, date.end)) && !attributive.test(lead)
    ? "happened"
    : "none";
}

function isSaying(word: string): boolean {
  return reportingVerb.test(word) || (clauseVerb.test(word) && word !== "declared");
}
