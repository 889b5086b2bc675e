import { readTail } from "./modifiers.ts";
import type { QuantityRule } from "./quantity.ts";

const signs: Readonly<Record<string, string>> = {
  US$: "USD",
  C$: "CAD",
  A$: "AUD",
  $: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  USD: "USD",
  EUR: "EUR",
  GBP: "GBP",
};
const names: Readonly<Record<string, string>> = {
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
  yen: "JPY",
};
const sign = /(US\$|C\$|A\$|[$£€¥]|USD|EUR|GBP)\s?$/;
const name = /^[\s-]+(?:U\.?S\.?\s+)?(dollar|euro|pound|yen|cent)s?(?![\p{L}])/iu;

/**
 * An amount of money in major units.
 * - $626.25 million
 * - 25 cents
 * - about £2.5bn
 */
export const money: QuantityRule = {
  id: "quantity/money",
  read({ text, words, at, amount }) {
    const token = words[at];
    if (token === undefined) return null;
    const before = sign.exec(text.slice(Math.max(0, token.start - 4), token.start));
    const behind = name.exec(text.slice(token.end, token.end + 20));
    const written = before?.[1] === undefined ? undefined : signs[before[1]];
    const named = behind?.[1]?.toLowerCase();
    const unit = written ?? (named === "cent" ? "USD" : names[named ?? ""]);
    if (unit === undefined) return null;
    const start = token.start - (before?.[0].length ?? 0);
    const end = Math.max(amount.end, token.end + (behind?.[0].length ?? 0));
    const next = words.findIndex((word) => word.start >= end);
    const tail = next < 0 ? { qualifiers: [] } : readTail(text, words, next);
    const cents =
      named === "cent" && amount.value !== null
        ? { value: amount.value / 100, min: amount.value / 100, max: amount.value / 100 }
        : {};
    const from = Math.min(start, amount.start);
    return {
      kind: "money",
      unit,
      unitText: before?.[1] ?? behind?.[1] ?? "",
      qualifiers: tail.qualifiers,
      end,
      written: { start: from, end },
      ...cents,
    };
  },
};
