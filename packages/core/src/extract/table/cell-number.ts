import { currencySigns } from "../../language/lexicons/currencies.ts";
import { readDigits, scaleOf, times } from "../../language/numeral/read-digits.ts";
import type { Quantifier } from "../../model/figure.ts";

/** A number as a table's cell writes it. */
export interface CellNumber {
  /** Where its digits stand in the cell. */
  readonly from: number;
  readonly to: number;
  /** Where all that belongs to it ends: sign, brackets, percent; not its mark. */
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly value: number;
  readonly quantifier: Quantifier;
  readonly sign: "minus" | "plus" | "none";
  readonly isBracketed: boolean;
  readonly currency?: string;
  readonly isPercent: boolean;
  /** Spaces group its digits: "98 452" is one number only where its row says so. */
  readonly isSpaced: boolean;
  /** "*", "2": the mark of a note, without brackets and not raised. */
  readonly mark?: string;
}

const bounds: Readonly<Record<string, Quantifier>> = {
  "<": "less-than",
  "≤": "at-most",
  "<=": "at-most",
  ">": "more-than",
  "≥": "at-least",
  ">=": "at-least",
  "up to": "at-most",
  "at most": "at-most",
  "at least": "at-least",
  "less than": "less-than",
  "fewer than": "less-than",
  under: "less-than",
  "more than": "more-than",
  over: "more-than",
  about: "approximately",
  approximately: "approximately",
  "~": "approximately",
  "≈": "approximately",
};
const sign = [
  ...Object.keys(currencySigns).filter((one) => !/^R(?:s\.?)?$/.test(one)),
  "USD",
  "EUR",
  "GBP",
]
  .sort((a, b) => b.length - a.length)
  .map((one) => one.replaceAll("$", "\\$"))
  .join("|");
/** With a capital or without; letters elsewhere in a cell are told apart by it ("5M" and "5 m"). */
const words = Object.keys(bounds)
  .filter((one) => /\p{L}/u.test(one))
  .map((one) => `[${one.slice(0, 1).toUpperCase()}${one.slice(0, 1)}]${one.slice(1)}`)
  .join("|");
const minus = "[-−–]";
const percent = "\\s?(?:%|percent|per cent)";
const number = new RegExp(
  `^(?<open>[([]\\s?)?(?<minus>${minus}\\s?)?(?<bound>(?:[<>]=?|[≤≥~≈]|${words})\\s?)?(?<plus>\\+\\s?)?` +
    `(?<currency>${sign})?\\s?(?<within>\\(\\s?)?(?<behind>${minus}\\s?)?` +
    "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?|" +
    "\\d+(?:\\.\\d+)?|\\.\\d+)" +
    `(?<scale>\\s?(?:thousand|million|billion|[KMB](?!\\p{L})))?(?<percent>${percent})?` +
    `(?<close>\\s?[)\\]])?(?<after>${percent})?` +
    "(?<mark>\\s?(?:[*†‡§]{1,3}|[⁰¹²³⁴-⁹ᵃ-ᵛ]{1,3}|\\[(?:\\d{1,2}|[a-z])\\]|\\([a-z]\\)))?$",
  "du",
);
/** Longer than any number with all its signs. */
const longest = 60;

/**
 * The number that a cell holds, if it holds nothing else.
 * - 2,181²
 * - $ (1,204.50)
 * - <5
 *
 * Not "12 of 15", and not "2017-18": what is more than a number is left to a reader.
 */
export function readCellNumber(cell: string): CellNumber | null {
  if (cell.length > longest) return null;
  // An amount may end its cell with a stop.
  const written = /^\D*[$€£]/.test(cell) ? cell.replace(/\.$/, "") : cell;
  const found = number.exec(written);
  const groups = found?.groups;
  const at = found?.indices?.groups?.digits;
  if (groups?.digits === undefined || at === undefined) return null;
  const isOpen = groups.open !== undefined || groups.within !== undefined;
  if (isOpen !== (groups.close !== undefined)) return null;
  const scale = groups.scale?.trim().toLowerCase();
  const digits = groups.digits.replaceAll(/\s/g, "");
  const plainValue = readDigits(digits.replace(/^\./, "0."));
  if (plainValue === null) return null;
  const value = times(plainValue, scale === undefined ? 1 : (scaleOf(scale) ?? 1));
  const hasMinus = groups.minus !== undefined || groups.behind !== undefined;
  const mark = plainMark(groups.mark);
  return {
    from: at[0],
    to: at[1],
    start: 0,
    end: written.length - (groups.mark?.length ?? 0),
    digits,
    value,
    quantifier: bounds[groups.bound?.trim().toLowerCase() ?? ""] ?? "exact",
    sign: hasMinus ? "minus" : groups.plus === undefined ? "none" : "plus",
    isBracketed: isOpen,
    ...(groups.currency === undefined ? {} : { currency: groups.currency }),
    isSpaced: digits !== groups.digits,
    isPercent: groups.percent !== undefined || groups.after !== undefined,
    ...(mark === "" ? {} : { mark }),
  };
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛ";
const plain = "0123456789abcdefghijklmnoprstuv";

/** A mark as its note opens with it: "²" and "[2]" are 2. */
export function plainMark(mark: string | undefined): string {
  return Array.from(mark ?? "", (one) => plain[Array.from(raised).indexOf(one)] ?? one)
    .join("")
    .replaceAll(/[\s()[\]]/g, "");
}

const dash = /^[-–—−]{1,3}$/;
const missing =
  /^(?:n\.?\s?\/?\s?a\.?|n\.?d\.?|none|nil|not available|not reported|unknown|\*{1,3}|\.{2,3}|[xX])$/i;

/** What stands in a cell instead of a number: it is never zero by itself. */
export function standIn(cell: string): "dash" | "missing" | null {
  return dash.test(cell) ? "dash" : missing.test(cell) ? "missing" : null;
}
