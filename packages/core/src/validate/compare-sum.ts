import type { Check } from "../model/check.ts";
import type { Figure } from "../model/figure.ts";
import { inWords } from "./in-words.ts";

/** Parts that are named one by one in a message; more are counted. */
const mostNamed = 6;
const whole = 100;

/**
 * Whether figures make their total; `null` where they cannot be summed: figures of different kinds, a
 * bound, a rate. Percentages are summed only to 100, since rates have no sum.
 */
export function compareSum(rule: string, total: Figure, parts: readonly Figure[]): Check | null {
  const all = [total, ...parts];
  if (!all.every((one) => one.quantifier === "exact" && one.value !== null)) return null;
  if (!all.every((one) => sumsWith(one, total))) return null;
  if (total.kind === "share" && total.value !== whole) return null;
  const places = Math.max(...all.map(({ value }) => decimals(value ?? 0)));
  const step = 10 ** places;
  const expected = Math.round(signed(total) * step);
  const actual = parts.reduce((sum, part) => sum + Math.round(signed(part) * step), 0);
  const residual = expected - actual;
  const isRounded = Math.abs(residual) <= (stepOf(all) * step * (parts.length + 1)) / 2;
  const state = residual === 0 ? "closes" : isRounded ? "rounding" : "residual";
  const sum = `${wordsOf(parts)} make ${inWords(actual / step)}`;
  const left = state === "rounding" ? "as far as rounding goes" : "unaccounted for";
  return {
    rule,
    severity: state === "residual" ? "warning" : "info",
    state,
    inputs: [...new Set([...parts, total].map(({ id }) => id))],
    expected: expected / step,
    actual: actual / step,
    residual: residual / step,
    message:
      residual === 0
        ? `${sum}, the total`
        : `${sum} of a total of ${inWords(expected / step)}: ${inWords(residual / step)} ${left}`,
  };
}

/** Boys and girls make a total, whatever that is called; dollars and euros make nothing. */
function sumsWith({ kind, unit }: Figure, total: Figure): boolean {
  const isCount = kind === "count" || (kind === "measure" && unit === null);
  const isTotalCount = total.kind === "count" || (total.kind === "measure" && total.unit === null);
  return isCount ? isTotalCount : kind === total.kind && unit === total.unit;
}

/** A change counts downwards where it is one down. */
function signed({ value, direction }: Figure): number {
  return direction === "down" ? -(value ?? 0) : (value ?? 0);
}

/**
 * The step to which the numbers were rounded before they were printed: the last place of a share, or of
 * an amount that the table gives in thousands. Nought where they are exact, as counts and cents are.
 */
function stepOf(figures: readonly Figure[]): number {
  const steps = figures.map(({ kind, asWritten, value }) => {
    const digits = asWritten.replaceAll(/[^\d.]/g, "");
    const shown = 10 ** -decimals(Number(digits));
    const scale = Number(digits) === 0 ? 0 : Math.abs(value ?? 0) / Number(digits);
    return kind === "share" ? shown : scale > 1 ? shown * scale : 0;
  });
  return Math.max(...steps);
}

function decimals(value: number): number {
  return Math.min(6, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0);
}

function wordsOf(parts: readonly Figure[]): string {
  if (parts.length > mostNamed) return `${parts.length} parts`;
  return parts.map((part) => inWords(signed(part))).join(" + ");
}
