import type { AsOf } from "../../model/figure.ts";
import type { Mention } from "../../model/mention.ts";
import type { Sighting } from "../../model/sighting.ts";
import { firstFrom, type Span } from "../../model/span.ts";
import { type DateRole, roleOf } from "./date-role.ts";
import { readPeriods } from "./periods.ts";
import { type Reference, toAsOf } from "./reference.ts";

/** A date or period of a sentence, what it does there, and its day where that is known. */
export interface Mark extends Span {
  readonly role: DateRole;
  readonly asOf: AsOf | undefined;
}

/** "since the last report", "up from last week", "than in May": what a change is measured from. */
const baseline =
  /\b(?:since|from|than|than\s+in|over|on|to|after|before|until|by|with)\s+(?:the\s+|its\s+)?$/i;

/** The dates and periods of a sentence that may say which day its figures stand for, in order. */
export function marksOf(
  text: string,
  sentence: Span,
  dates: readonly Sighting[],
  reference: Reference,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (let i = firstFrom(dates, sentence.start); i < dates.length; i += 1) {
    const date = dates[i];
    if (date === undefined || date.end > sentence.end) break;
    const role = roleOf(text, sentence, date);
    if (role === "none" || isOfAside(text, date)) continue;
    const asOf = toAsOf(text, date, reference, role === "filed" ? "filed" : "stated");
    // What a paper says of a day to come stands on the paper's own day.
    if (asOf !== undefined && reference.date !== undefined && asOf.date > reference.date) continue;
    marks.push({ start: date.start, end: date.end, role, asOf });
  }
  const body = text.slice(sentence.start, sentence.end);
  for (const period of readPeriods(body, sentence.start, reference.date)) {
    const lead = text.slice(Math.max(sentence.start, period.start - 16), period.start);
    if (baseline.test(lead)) continue;
    const written = text.slice(period.start, period.end);
    const { date, precision } = period;
    const asOf =
      date === undefined ? undefined : { date, precision, basis: "stated" as const, text: written };
    marks.push({ start: period.start, end: period.end, role: "happened", asOf });
  }
  return marks.sort((a, b) => a.start - b.start);
}

const begun =
  /,\s+(?:founded|built|born|opened|established|created|formed|launched|incorporated|enacted)\s+(?:in\s+)?$/i;

/** "The league, founded in 1911, has 38 teams": of when it began, and not of what it has. */
function isOfAside(text: string, { start, end }: Span): boolean {
  return text[end] === "," && begun.test(text.slice(Math.max(0, start - 24), start));
}

/** What parts a date from a number: another clause, or a comparison with another day. */
const parted =
  /[;]|\b(?:down|up)\s+(?:\p{L}+\s+)?(?:from|\d)|\bcompared\s|\bas\s+(?:many|much)\s|\bthan\s|\b(?:but|while|although|though|whereas|after|since|because|before|until)\s/iu;
/** A date that opens a clause is of what follows, and one behind a number is of that number. */
const clauseOpens =
  /(?:^|[,;:—–(]|\b(?:and|but|that))\s*(?:(?:on|in|by|as\s+of|through|during)\s+)?$/i;

/**
 * The mark that governs a number: behind it before the next number, in front of the sentence, or
 * the only one there is.
 * - 61 men [in May] and 75 [in June]
 * - [On Tuesday], 12 men and nine women came
 */
export function governing(
  text: string,
  mention: Mention,
  marks: readonly Mark[],
  others: readonly Mention[],
  compared: boolean,
): Mark | undefined {
  const { numeral, span } = mention;
  const present = isPresent(text, mention);
  const own = marks.filter(
    ({ role, asOf }) =>
      role === "as-of" || (role === "happened" && (!present || isNow.test(asOf?.text ?? ""))),
  );
  const clear = (from: number, to: number) => !parted.test(text.slice(from, to));
  const between = (from: number, to: number) =>
    others.some(({ numeral: other }) => other.start >= from && other.end <= to);
  const behind = own.find(({ start }) => start >= numeral.end);
  if (
    behind !== undefined &&
    clear(numeral.end, behind.start) &&
    !between(numeral.end, behind.start)
  )
    return behind;
  if (compared) return undefined;
  // "1,180 students and 116 teachers in 2024": what "and" joins is of one day.
  const joined =
    behind !== undefined &&
    /^[^,;]{0,40}\sand\s[^,;]{0,40}$/.test(text.slice(numeral.end, behind.start));
  if (joined && clear(numeral.end, behind.start)) return behind;
  const fronts = own.filter(
    ({ start, end }) =>
      end <= span.start &&
      clear(end, span.start) &&
      (!between(0, start) ||
        (!between(end, span.start) &&
          clauseOpens.test(text.slice(Math.max(0, start - 16), start)))),
  );
  // "As of March 29, the last day to sign up": what it says outright is surer than what lies nearer.
  const front = fronts.findLast(({ role }) => role === "as-of") ?? fronts.at(-1);
  if (front !== undefined) return front;
  const [only, ...more] = own;
  const shared = only !== undefined && more.length === 0 && only.start >= numeral.end;
  return shared && clear(numeral.end, only.start) ? only : undefined;
}

const isNow = /^(?:today|tonight|this)(?!\p{L})/iu;
const presentBehind = /^(?:\s+\p{L}+)?\s+(?:are|is|remains?|stands?|has|have)\s/iu;
const presentAhead =
  /(?<![\p{L}])(?:there\s+(?:are|is)|it\s+has|has|have|holds?|employs?)\s+(?:\p{L}+\s+){0,2}$/iu;

/** "The dam failed on Dec. 30, and 19 people are missing": what is so now is not of a day gone by. */
function isPresent(text: string, { sentence, span }: Mention): boolean {
  const behind = text.slice(span.end, Math.min(sentence.end, span.end + 40));
  const ahead = text.slice(Math.max(sentence.start, span.start - 40), span.start);
  return presentBehind.test(behind) || presentAhead.test(ahead);
}
