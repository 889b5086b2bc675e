const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:$|T|\D)/;
const mail = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+${monthName}\\s+(\\d{4})\\s+(\\d{2}):(\\d{2})(?::(\\d{2}))?\\s*(Z|UTC|GMT|[+-]\\d{4})`,
  "i",
);
const slashes = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${monthName},?\\s+(\\d{4})\\b`,
  "i",
);
const monthFirst = new RegExp(
  `\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`,
  "i",
);
const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/;

/**
 * A date as its page states it, in ISO 8601: the day alone, or the instant with its own offset.
 * - "2018-08-31T23:30:00-0500" is 2018-08-31T23:30:00-05:00
 * - "Aug. 31, 2018" is 2018-08-31
 *
 * Not "03/04/2018", which is two days.
 */
export function readDate(written: string): string | undefined {
  const text = written.trim();
  const found = iso.exec(text);
  if (found !== null) {
    const day = dayOf(found[1], found[2], found[3]);
    return day && found[4] ? `${day}${timeOf(found[4], found[5], found[6], found[7])}` : day;
  }
  const sent = mail.exec(text);
  if (sent !== null) {
    const day = dayOf(sent[3], monthOf(sent[2]), sent[1]);
    return day && `${day}${timeOf(sent[4], sent[5], sent[6], sent[7])}`;
  }
  const packed = compact.exec(text);
  if (packed !== null) return dayOf(packed[1], packed[2], packed[3]);
  return findDay(text);
}

/** The first day that is written out in a text. */
export function findDay(text: string): string | undefined {
  const candidates = [
    at(text, /\b(\d{4})-(\d{2})-(\d{2})\b/, ([, y, m, d]) => dayOf(y, m, d)),
    at(text, slashes, ([, y, m, d]) => dayOf(y, m, d)),
    at(text, dayFirst, ([, d, m, y]) => dayOf(y, monthOf(m), d)),
    at(text, monthFirst, ([, m, d, y]) => dayOf(y, monthOf(m), d)),
    at(text, numeric, ([, a, mark, b, y]) => numericDay(y, Number(a), Number(b), mark === ".")),
  ];
  return candidates.filter((one) => one !== undefined).toSorted((a, b) => a.at - b.at)[0]?.day;
}

function at(
  text: string,
  pattern: RegExp,
  read: (match: readonly (string | undefined)[]) => string | undefined,
) {
  const match = pattern.exec(text);
  const day = match === null ? undefined : read(match);
  return match === null || day === undefined ? undefined : { at: match.index, day };
}

/** Day and month in figures are told apart by points, or where one of them cannot be a month. */
function numericDay(year: string | undefined, a: number, b: number, points: boolean) {
  if (points || a > 12 || a === b) return dayOf(year, String(b), String(a));
  return b > 12 ? dayOf(year, String(a), String(b)) : undefined;
}

function monthOf(name = ""): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${written}T00:00:00Z`);
  if (Number(year) < 1990 || Number(year) > 2100 || Number.isNaN(instant.getTime()))
    return undefined;
  return instant.toISOString().startsWith(written) ? written : undefined;
}

function timeOf(hour = "", minute = "", second = "00", zone = ""): string {
  const [, sign = "", hours = "", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = sign === "" ? (zone === "" ? "" : "Z") : `${sign}${hours}:${minutes}`;
  return `T${hour.padStart(2, "0")}:${minute}:${second}${offset}`;
}
