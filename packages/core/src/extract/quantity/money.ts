import { anyOf } from "../../language/lexicons/any-of.ts";
import {
  currencyCents,
  currencyCodes,
  currencyNames,
  currencySigns,
} from "../../language/lexicons/currencies.ts";
import type { Amount } from "./amount.ts";
import { readTail } from "./modifiers.ts";
import type { QuantityRule, View } from "./quantity.ts";

const signs = Object.keys(currencySigns).filter((sign) => !sign.startsWith("R"));
const before = new RegExp(
  `(?:(?<sign>${anyOf(signs)})|(?<![\\p{L}\\p{N}])(?:(?<code>${currencyCodes.join("|")})|(?<sign2>R\\$|Rs\\.?|R(?=$))))\\s{0,2}$`,
  "u",
);
const behind = new RegExp(
  `^(?:(?:\\sof)?[\\s-]{1,2}(?<name>${anyOf(Object.keys(currencyNames))}|${anyOf(Object.keys(currencyCents))})s?|\\s?(?<code>${currencyCodes.join("|")})|(?<cents>¢)|\\s?(?<sign>[$€£₹₽])(?!\\s?\\p{N}))(?![\\p{L}])`,
  "iu",
);
const pounds = /^[\s-]pounds?(?!\p{L})/iu;
const spending =
  /(?<!\p{L})(?:pay(?:s|ing|out)?|paid|costs?|fin(?:e|ed|es)|worth|price[sd]?|spen[dt]|bill|budget|salary|loan|fund(?:s|ing)?|raised|owed?|donat\p{L}+|debts?|sold|bought|invest\p{L}+)(?!\p{L})/iu;

/**
 * An amount of money in major units.
 * - $626.25 million; US$5bn; Rs 500; 40 USD
 * - 25 cents; $40-60 million; $1.2 to $1.5 billion
 *
 * Not "200 pounds" unless the sentence pays them: they may be a weight.
 */
export const money: QuantityRule = {
  id: "quantity/money",
  read(view) {
    const { text, words, at, amount } = view;
    const token = words[at];
    if (token === undefined || token.token?.form === "fraction") return null;
    const own = text.slice(token.end, token.end + 10);
    const sign = before.exec(text.slice(Math.max(0, token.start - 6), token.start));
    const named =
      behind.exec(text.slice(amount.numberEnd, amount.numberEnd + 24)) ?? readPounds(view);
    const unit = currencyOf(sign?.groups) ?? currencyOf(named?.groups);
    if (unit === undefined || /^\s?(?:%|percent)/.test(own)) return null;
    const start = token.start - (sign?.[0].length ?? 0);
    const end = Math.max(amount.end, amount.numberEnd + (named?.[0].length ?? 0));
    const next = words.findIndex((word) => word.start >= end);
    const tail = next < 0 ? { qualifiers: [] } : readTail(text, words, next);
    const from = Math.min(start, amount.start);
    const minor = isMinor(named?.groups);
    return {
      kind: "money",
      unit,
      unitText: (sign?.[0] ?? named?.[0] ?? "").trim().replace(/^-/, ""),
      qualifiers: tail.qualifiers,
      end,
      written: { start: from, end },
      ...(minor && sign === null ? hundredths(amount) : {}),
    };
  },
};

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function currencyOf(groups: Groups): string | undefined {
  const sign = groups?.sign ?? groups?.sign2;
  if (sign !== undefined) return currencySigns[sign];
  if (groups?.code !== undefined) return groups.code.toUpperCase().replace("RMB", "CNY");
  if (groups?.cents !== undefined) return "USD";
  const name = groups?.name?.toLowerCase().replace(/\s+/g, " ");
  return name === undefined ? undefined : (currencyNames[name] ?? currencyCents[name]);
}

function isMinor(groups: Groups): boolean {
  return groups?.cents !== undefined || (groups?.name?.toLowerCase() ?? "") in currencyCents;
}

function hundredths({ value, min, max }: Amount) {
  const part = (number: number | null) => (number === null ? null : number / 100);
  return { value: part(value), min: part(min), max: part(max) };
}

function readPounds({ text, sentence, amount }: View) {
  const found = pounds.exec(text.slice(amount.numberEnd, amount.numberEnd + 12));
  const rest = text.slice(amount.numberEnd, amount.numberEnd + 16);
  if (found === null || found[0].startsWith("-") || /pounds?\s+of\s/iu.test(rest)) return null;
  return spending.test(text.slice(sentence.start, sentence.end))
    ? Object.assign(found, { groups: { name: "pound sterling" } })
    : null;
}
