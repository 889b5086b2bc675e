import { anyOf } from "../../language/lexicons/any-of.ts";
import { months } from "../../language/lexicons/months.ts";
import type { Span } from "../../model/span.ts";

/** A stretch of time that a text names by its distance from its own day, or by its month alone. */
export interface Period extends Span {
  /** Undefined where the words do not say which day, month or year. */
  readonly date: string | undefined;
  readonly precision: "day" | "month" | "year";
}

const unit =
  "(?:day|week|month|year|quarter|decade|report|filing|count|update|tally|season|session)";
const words = new RegExp(
  [
    "(?<![\\p{L}])(?<day>yesterday|today|tonight|this\\s+(?:morning|afternoon|evening|week))(?![\\p{L}])",
    "|(?<![\\p{L}])(?<which>last|previous|prior|this|the\\s+same)\\s+(?<span>year|month)(?![\\p{L}])",
    `|(?<![\\p{L}])(?:(?:last(?!\\s+day)|previous|prior|past|preceding|earlier)\\s+(?:\\p{L}+\\s+){0,2}${unit}(?:['’]s)?s?`,
    `|(?:\\p{L}+|\\d+)\\s+${unit}s?\\s+(?:ago|earlier|later|before|prior|after\\s+that)|at\\s+the\\s+time)(?![\\p{L}])`,
    `|(?<![\\p{L}])(?:in|during|by|late\\s+in|early\\s+in|end\\s+of|through|for)\\s+(?:(?:early|late|mid)[\\s-])?(?<month>${anyOf(Object.keys(months).filter((name) => name.length > 4 || name === "may" || name === "june" || name === "july"))})(?![\\p{L}]|\\.?,?\\s+\\d)`,
  ].join(""),
  "giu",
);

const dayMs = 86_400_000;

/**
 * The periods within a sentence, read against the day that the text is of.
 * - last month → the month before; in May → the last May
 * - yesterday → the day before
 * - a week earlier; the last report → which day is left open
 */
export function readPeriods(
  body: string,
  from: number,
  reference: string | undefined,
): readonly Period[] {
  return [...body.matchAll(words)].map((match) => {
    const { day, which, span, month } = match.groups ?? {};
    const at = { start: from + match.index, end: from + match.index + match[0].length };
    if (reference === undefined) return { ...at, date: undefined, precision: "day" };
    if (day !== undefined)
      return { ...at, date: dayOf(day.toLowerCase(), reference), precision: "day" };
    if (span !== undefined && which !== undefined)
      return { ...at, ...spanOf(span.toLowerCase(), which.toLowerCase(), reference) };
    const number = month === undefined ? undefined : months[month.toLowerCase()];
    // "by October" in May: a month to come is no month of what is.
    const ahead =
      /^by\s/i.test(match[0]) && number !== undefined && number > Number(reference.slice(5, 7));
    return number === undefined || ahead
      ? { ...at, date: undefined, precision: "day" }
      : { ...at, date: lastMonth(number, reference), precision: "month" };
  });
}

function dayOf(word: string, reference: string): string | undefined {
  if (word !== "yesterday") return reference;
  return new Date(Date.parse(`${reference}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}

function spanOf(
  span: string,
  which: string,
  reference: string,
): Pick<Period, "date" | "precision"> {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const precision = span === "year" ? "year" : "month";
  if (which !== "last" && which !== "this") return { date: undefined, precision };
  const back = which === "last" ? 1 : 0;
  if (precision === "year") return { date: `${year - back}`, precision };
  const at = year * 12 + month - 1 - back;
  return { date: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`, precision };
}

/** The last such month up to the reference day's own. */
function lastMonth(month: number, reference: string): string {
  const [year, own] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  return `${month <= own ? year : year - 1}-${String(month).padStart(2, "0")}`;
}
