import { currencyCodes, currencySigns } from "../../language/lexicons/currencies.ts";
import type { Column } from "./table-cells.ts";

/** What a column's heads and signs say that its numbers measure, and in which steps. */
export interface Measure {
  readonly kind: "share" | "money" | "rate" | "count";
  readonly currency?: string;
  /** Which way a head says that all went: "Increase". */
  readonly direction?: "up" | "down";
  /** The numbers are changes of what `kind` says. */
  readonly isOfChange?: boolean;
  /** Only signs at the column's ends say that it is money. */
  readonly isBySign?: boolean;
  /** What the second numbers of its cells are, where the head says so in brackets. */
  readonly beside?: "share" | "count";
  /** 1,000 for "in thousands"; null where only some of the numbers are scaled. */
  readonly scale: number | null;
}

/** Not "Paid at 50% or more", which names what is counted. */
const percent =
  /(?<!\d\s?)(?:%|\b(?:percent(?:age)?s?|per\s+cent|pct\.?)(?!\p{L}))|\bshares?(?!\p{L})/iu;
/** "No. (%)", "Percent (n)": what the brackets of a head say of the numbers in the brackets of its cells. */
const inBrackets =
  /\(\s*(?:(?<share>%|percent(?:age)?|pct\.?)|(?<count>n|nos?\.?|numbers?|#))\s*\)/i;
const currency = /US\$|C\$|A\$|[$£€¥]|\b(?:USD|EUR|GBP|dollars|euros|pounds\s+sterling)\b/i;
/** "(in $ thousands)", "dollars in millions": an amount in the title is not the table's measure. */
const inMoney =
  /(?:\(|\bin\s+)(?:all\s+|amounts\s+|figures\s+)?(?:in\s+)?(?:U\.?S\.?\s+)?([$£€]|dollars|euros)(?![\d\p{L}])/iu;
const named: Readonly<Record<string, string>> = { dollars: "USD", euros: "EUR" };
const rate = /\b(?:rates?|averages?|avg|mean|median|ratio|index|score|per\s+(?!cent\b)\p{L}+)\b/iu;
const rises = /\b(?:increases?|rise|growth|gain)\b/i;
const falls = /\b(?:decreases?|declines?|reductions?|drop|loss)\b/i;
const moves = /\b(?:changes?|difference|variance)\b|[+±]\s?\/\s?[-−–]/i;
const scales: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:in|of)\s+(?:\p{L}+\s+){0,3}?thousands?\b|^\(?thousands?\b|[$£€]\s?0{3}s?\b|\(0{3}s?\)|['’]0{3}s?\b/iu,
    1e3,
  ],
  [/\b(?:in|of)\s+(?:\p{L}+\s+){0,3}?millions?\b|^\(?millions?\b|[$£€]\s?(?:millions?|m)\b/iu, 1e6],
  [
    /\b(?:in|of)\s+(?:\p{L}+\s+){0,3}?billions?\b|^\(?billions?\b|[$£€]\s?(?:billions?|bn)\b/iu,
    1e9,
  ],
];

/** The step that words name: "(in thousands)" is 1,000. None where they except some numbers from it. */
export function scaleOf(words: string): number | null {
  const found = scales.find(([pattern]) => pattern.test(words));
  if (found === undefined) return 1;
  return /\b(?:except|excluding|other\s+than|unless)\b/i.test(words) ? null : found[1];
}

/** What governs a column from without: the title above the table with the head of its labels. */
export interface Around {
  readonly words: string;
  /** Whether the column's own head names what it counts. */
  readonly counts: boolean;
}

/**
 * What a column measures by its heads, by signs that its first and last numbers bear for all between
 * them, and by a title such as "(dollars in thousands)".
 */
export function measureOf(column: Column, text: string, around: Around): Measure {
  const heads = column.heads.map(({ start, end }) => text.slice(start, end)).join(" ");
  const { head, beside } = partBrackets(heads, column);
  const numbers = column.cells.flatMap(({ number }) => (number === "dash" ? [] : [number]));
  const ends = [numbers[0], numbers.at(-1)];
  const change = { ...changeOf(head), ...beside };
  if (percent.test(head) || ends.every((one) => one?.isPercent === true)) {
    return { kind: "share", scale: 1, ...change };
  }
  const title = around.counts ? undefined : inMoney.exec(around.words)?.[1];
  const isBySign = ends[0]?.currency !== undefined && ends[0].currency === ends[1]?.currency;
  const headed = currency.exec(head)?.[0] ?? title;
  const money = moneyOf(headed ?? (isBySign ? ends[0]?.currency : undefined));
  const own = scaleOf(head);
  const isOfMoney = inMoney.test(around.words) && money === undefined;
  const scale = own !== 1 || isOfMoney ? own : scaleOf(around.words);
  if (money !== undefined) {
    const bySign = headed === undefined ? { isBySign } : {};
    return { kind: "money", currency: money, scale, ...bySign, ...change };
  }
  return { kind: rate.test(head) ? "rate" : "count", scale, ...change };
}

/** A head without the brackets that stand for those in its cells. */
function partBrackets(heads: string, { cells }: Column) {
  const found = cells.some(({ pair }) => pair?.as === "beside") ? inBrackets.exec(heads) : null;
  if (found === null) return { head: heads, beside: {} };
  const beside: Measure["beside"] = found.groups?.share === undefined ? "count" : "share";
  return { head: heads.replace(found[0], ""), beside: { beside } };
}

function changeOf(head: string): Pick<Measure, "direction" | "isOfChange"> {
  const [up, down] = [rises.test(head), falls.test(head)];
  if (!up && !down && !moves.test(head)) return {};
  if (up === down) return { isOfChange: true };
  return { isOfChange: true, direction: up ? "up" : "down" };
}

/** Whether words name a rate or an average, of which no sum means anything. */
export function isRate(words: string): boolean {
  return rate.test(words);
}

/** The ISO 4217 code of a sign or name. */
export function moneyOf(sign: string | undefined): string | undefined {
  if (sign === undefined) return undefined;
  if (currencyCodes.includes(sign)) return sign;
  return named[sign.toLowerCase()] ?? currencySigns[sign];
}

/** Whether words say that what they name is a share. */
export function isShare(words: string): boolean {
  return percent.test(words);
}

/** The currency that words name. */
export function currencyIn(words: string): string | undefined {
  return moneyOf(currency.exec(words)?.[0]);
}
