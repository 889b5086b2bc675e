import { anyOf } from "../../language/lexicons/any-of.ts";
import { units } from "../../language/lexicons/units.ts";
import type { Qualifier } from "../../model/figure.ts";
import type { Amount } from "./amount.ts";
import { readTail } from "./modifiers.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule, View } from "./quantity.ts";

const singulars = new Map(
  Object.entries(units).flatMap(([name, forms]) => forms.map((form) => [form.toLowerCase(), name])),
);
const rate =
  "(?:\\s+(?:an|per|a)\\s+(?:hour|second|minute|day|week|month|year|gallon|acre|mile|liter))?";
const scale = "(?:\\s+(?:Celsius|Fahrenheit|[CF](?![\\p{L}\\p{N}])))?";
const behind = new RegExp(
  `^[\\s-]?(?<unit>(?<name>${anyOf([...singulars.keys()])})(?<rate>${rate})${scale})(?![\\p{L}\\p{N}²³])`,
  "iu",
);
const temperature = /^\s?(?:Celsius|Fahrenheit)(?!\p{L})/iu;
/** "1.8m tall": metres, where "1.8m people" are millions. */
const tall =
  /^\s(?:tall|long|wide|high|deep|away|apart|thick|in\s+(?:length|height|diameter))(?!\p{L})/iu;
const money = /[$£€₹]\s?$/;

/**
 * A physical quantity.
 * - 12 miles; 70 miles an hour; 1,200 acres of forest
 * - a 40-foot wall
 * - -5 degrees; 20 °C
 *
 * Not "$5 a gallon", whose number is money.
 */
export const measure: QuantityRule = {
  id: "quantity/measure",
  read(view) {
    const { text, words, at, amount } = view;
    const token = words[at]?.token;
    if (token === undefined) return null;
    if (money.test(text.slice(Math.max(0, token.start - 2), token.start))) return null;
    const of =
      token.form === "vague"
        ? (/^\s+of(?=\s)/i.exec(text.slice(amount.end, amount.end + 8))?.[0].length ?? 0)
        : 0;
    const from = amount.end + of;
    const rest = text.slice(from, from + 44);
    const found = behind.exec(rest);
    const meters = /\dm$/.test(token.text) && tall.test(rest);
    const unit = meters ? "m" : (found?.groups?.unit ?? temperature.exec(rest)?.[0].trim());
    if (unit === undefined) return null;
    const end = from + (meters ? 0 : (found?.[0].length ?? unit.length + 1));
    const name = meters ? "meter" : (found?.groups?.name?.toLowerCase() ?? "degree");
    const per = found?.groups?.rate?.toLowerCase().replace(/\s+/g, " ") ?? "";
    const thing = readThing(view, end, rest.startsWith("-"));
    return {
      kind: "measure",
      unit: `${singulars.get(name) ?? "degree"}${per}`,
      unitText: unit,
      qualifiers: thing.qualifiers,
      end: Math.max(end, thing.end ?? 0),
      ...scaled(amount, meters ? 1e-6 : token.form === "fraction" ? 0.01 : 1),
    };
  },
};

/** A fraction's value is in percent, that of "1.8m" in millions; a measure's is neither. */
function scaled({ value, min, max }: Amount, factor: number) {
  if (factor === 1) return {};
  const times = (number: number | null) =>
    number === null ? null : Number((number * factor).toPrecision(12));
  return { value: times(value), min: times(min), max: times(max) };
}

/** What is measured: "of forest" behind the unit, or the noun behind "40-foot". */
function readThing(
  { text, words }: View,
  end: number,
  compound: boolean,
): { readonly qualifiers: readonly Qualifier[]; readonly end?: number } {
  const next = words.findIndex((word) => word.start >= end);
  if (next < 0) return { qualifiers: [] };
  if (words[next]?.lower === "of") {
    const tail = readTail(text, words, next);
    return { qualifiers: tail.qualifiers, ...endOf(words[tail.last]) };
  }
  const noun = compound ? readNounPhrase(words, next, false) : null;
  if (noun === null) return { qualifiers: [] };
  const { head } = noun;
  return { qualifiers: [{ text: head.text, start: head.start, end: head.end }], end: head.end };
}

function endOf(word: { readonly end: number } | undefined) {
  return word === undefined ? {} : { end: word.end };
}
