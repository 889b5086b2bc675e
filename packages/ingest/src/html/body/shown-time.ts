import { findLooseDay } from "../date/read-date.ts";

/** A time of day as a page shows it, with its day and its zone where it says them. */
export interface ShownTime {
  /** "16:15" */
  readonly time: string;
  readonly day?: string;
  readonly zone?: string;
  /** The line says another day than that of its page, or one without a year. */
  readonly isOfSomeDay: boolean;
}

/** Zones by the names that mean one offset wherever they are read; not BST or IST. */
const offsets: Readonly<Record<string, string>> = {
  ...{ UTC: "Z", GMT: "Z", EDT: "-04:00", EST: "-05:00", CDT: "-05:00", MDT: "-06:00" },
  ...{ MST: "-07:00", PDT: "-07:00", PST: "-08:00", CET: "+01:00", CEST: "+02:00" },
  ...{ EET: "+02:00", EEST: "+03:00", SAST: "+02:00", JST: "+09:00", KST: "+09:00" },
  ...{ AEST: "+10:00", AEDT: "+11:00", NZST: "+12:00", NZDT: "+13:00", HKT: "+08:00" },
};
/** Zones whose offset is another in summer, so that the day tells it. */
const places: Readonly<Record<string, string>> = {
  ...{ ET: "America/New_York", CT: "America/Chicago" },
  ...{ MT: "America/Denver", PT: "America/Los_Angeles" },
};
const zone = `(?:\\s?\\(?(?<zone>${[...Object.keys(offsets), ...Object.keys(places)].join("|")}|CST|BST|IST)\\)?(?!\\p{L}))`;
const half = "\\s?(?<half>[ap])\\.?\\s?m(?!\\p{L})\\.?";
const clock =
  `(?<![\\d:.,])(?:(?<h12>1[0-2]|0?[1-9])(?:[:.](?<m12>[0-5]\\d))?${half}${zone}?` +
  `|(?<h24>[01]?\\d|2[0-3])(?:[:hH](?<m24>[0-5]\\d)(?!\\d)(?:\\s?(?:Uhr|hrs?)(?!\\p{L}))?${zone}?` +
  `|\\.(?<mDot>[0-5]\\d)(?:\\s?(?:Uhr|hrs?)(?!\\p{L})|${zone.replace("<zone>", "<zoneDot>")})))`;
const anywhere = new RegExp(clock, "u");
const atStart = new RegExp(`^\\W{0,3}${clock}`, "u");
const longestLine = 60;

/** What may stand beside the time: a label, a weekday, a day with or without its year. */
const label =
  /(?:last\s+)?(?:posted|published|updated|added|at|on|um|à|kl|klo|ore|om|time)(?!\p{L})|local time/giu;
const dayWords =
  /^(?:today|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?\W*(?:(?:\p{L}{3,9}\.?\W+\d{1,2}|\d{1,2}\.?\W+\p{L}{3,9})(?:st|nd|rd|th)?(?:\W+\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})?)$/iu;

/**
 * The time that a line shows which holds nothing else but a day.
 * - "4:15 p.m. ET", "16h05", "Posted at 16.05 Uhr", "Aug. 31, 2018, 4:15 p.m."
 *
 * Not "2h ago", which is a time only to who knows when the page was read; not "It ended at 4:15 p.m."
 */
export function readShownTime(text: string): ShownTime | undefined {
  if (text.length > longestLine) return undefined;
  const found = anywhere.exec(text);
  if (found === null) return undefined;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const said = rest.replace(label, " ").replace(/^[\W_]+|[\W_]+$/gu, "");
  if (said !== "" && !dayWords.test(said)) return undefined;
  const day = findLooseDay(said);
  return { ...timeOf(found), isOfSomeDay: said !== "", ...(day === undefined ? {} : { day }) };
}

/** The time that a paragraph opens with: "4:15 p.m. ET: The hearing ends". */
export function openingTime(text: string): ShownTime | undefined {
  const found = atStart.exec(text.slice(0, longestLine));
  return found === null ? undefined : { ...timeOf(found), isOfSomeDay: false };
}

function timeOf({ groups = {} }: RegExpExecArray): Pick<ShownTime, "time" | "zone"> {
  const { h12, m12, half: part = "", h24, m24, mDot, zone: named, zoneDot } = groups;
  const hour = h24 ?? String((Number(h12) % 12) + (part.toLowerCase() === "p" ? 12 : 0));
  const minute = m24 ?? mDot ?? m12 ?? "00";
  const name = named ?? zoneDot;
  return {
    time: `${hour.padStart(2, "0")}:${minute}`,
    ...(name === undefined ? {} : { zone: name }),
  };
}

/**
 * A shown time in ISO 8601, on its own day or that of its page; the time alone where nothing tells the day.
 * - 16:15 ET on 2018-08-31 is "2018-08-31T16:15:00-04:00"
 */
export function instantOf(shown: ShownTime, pageDay: string | undefined): string {
  const day = shown.day ?? (shown.isOfSomeDay ? undefined : pageDay);
  const offset = offsetOf(shown.zone, day);
  return day === undefined ? `${shown.time}${offset}` : `${day}T${shown.time}:00${offset}`;
}

function offsetOf(name = "", day: string | undefined): string {
  const fixed = offsets[name];
  const place = places[name];
  if (fixed !== undefined || place === undefined || day === undefined) return fixed ?? "";
  const format = new Intl.DateTimeFormat("en", { timeZone: place, timeZoneName: "longOffset" });
  const parts = format.formatToParts(new Date(`${day}T17:00:00Z`));
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "";
}
