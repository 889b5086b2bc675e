import { scaleOf, times } from "../../language/numeral/read-digits.ts";
import type { Token } from "../../language/numeral/scan-numerals.ts";
import type { AmountInput } from "./amount.ts";

/** Two numbers that bound one. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number;
  readonly used: readonly Token[];
}

/** A range whose lower end may or may not share the upper end's scale. */
export interface Unclear {
  readonly unclear: Token;
}

const changeVerb =
  /(?:rose|risen|rise|rising|grew|grown|grow|growing|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|fell|fallen|fall|falling|dropp?(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|went|gone|moved|shr[aiu]nk|cut|reduced|expand(?:ed|ing)?|slipped|swelled|doubled|up|down|changed|revised|raised|lowered)\s+(?:\p{L}+\s+){0,4}(?:from|by)\s+$/iu;
const joint =
  /^(?<own>\s?%|\s(?:percent|per\s+cent))?\s?(?<by>[-–—]|to|and|or|through)\s?(?<sign>(?:US|CA|C|A)?\$|[£€₹]|Rs\.?\s?)?$/iu;
const scaleBehind = /[\s-](?<scale>\p{L}+)$|(?<=\d)(?<letters>\p{L}+)$/u;

/**
 * The range that opens at word `at`.
 * - 40 to 60; 40-60; between 40 and 60; from 40 to 60; two or three
 * - $40-60 million; $1.2 to $1.5 billion: the scale is said once and holds for both
 * - unclear:  "900 to 1.2 million", where it may or may not hold for both
 *
 * Not "rose from 40 to 60", which is two levels, nor "21-14", a score.
 */
export function readRange(
  { text, words, at, free }: AmountInput,
  opening: number,
): Range | Unclear | null {
  const low = words[at]?.token;
  const high = words.slice(at + 1, at + 6).find((word) => word.token !== undefined)?.token;
  if (low?.value === null || low === undefined || high?.value === null || high === undefined)
    return null;
  if (!free.has(high) || high.start - low.end > 16) return null;
  const found = joint.exec(text.slice(low.end, high.start))?.groups;
  if (found === undefined) return null;
  const before = text.slice(Math.max(0, opening - 60, words[0]?.start ?? 0), opening);
  const between = /(?<!\p{L})(?:anywhere\s+)?between\s+$/iu.exec(before);
  const from = /(?<!\p{L})(?:anywhere\s+)?from\s+$/iu.exec(before);
  if (!joins(found, { between: between !== null, signed: opening < low.start, low, high }))
    return null;
  const percent = /^(?:\s?%|\s(?:percent|per\s+cent))/i.test(text.slice(high.end, high.end + 10));
  if (changeVerb.test(before) || (found.own !== undefined && !percent)) return null;
  const min = scaled(low, high);
  if (min === null) return { unclear: high };
  if (min >= high.value) return null;
  const start = opening - (between ?? from ?? [""])[0].length;
  return { start, end: high.end, min, max: high.value, used: [high] };
}

interface Ends {
  readonly between: boolean;
  readonly signed: boolean;
  readonly low: Token;
  readonly high: Token;
}

function joins(
  found: Readonly<Record<string, string | undefined>>,
  { between, signed, low, high }: Ends,
): boolean {
  const by = found.by?.toLowerCase() ?? "";
  if (by === "and") return between;
  // "paid $40 to 60 children" is no range of money.
  if (signed && found.sign === undefined && by === "to") return /\p{L}/u.test(high.text);
  if (by !== "or") return true;
  const [a, b] = [low.value ?? 0, high.value ?? 0];
  return a > 0 && b > a && b <= a * 1.5 + 2;
}

/** The lower end, times the scale that only the upper end writes; null where that is doubtful. */
function scaled(low: Token, high: Token): number | null {
  if (low.value === null || high.value === null) return null;
  const [own, other] = [scaleIn(low), scaleIn(high)];
  if (own !== undefined || other === undefined) return low.value;
  return low.value < high.value / other ? times(low.value, other) : null;
}

function scaleIn({ text }: Token): number | undefined {
  const found = scaleBehind.exec(text.toLowerCase())?.groups;
  const word = found?.scale ?? found?.letters ?? (/^\p{L}+$/u.test(text) ? text.toLowerCase() : "");
  return scaleOf(word);
}
