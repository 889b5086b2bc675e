import type { QuantityRule } from "./quantity.ts";

const units =
  "miles?(?:\\s+(?:an|per)\\s+hour)?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|square\\s+(?:miles|feet|met(?:er|re)s|kilomet(?:er|re)s)|pounds?|tons?|tonnes?|kilograms?|kilos?|grams?|ounces?|gallons?|lit(?:er|re)s?|barrels?|degrees?|megawatts?|kilowatts?|volts?|mph|km\\/h|km|kg|mg|lbs?";
const behind = new RegExp(`^[\\s-]?(?<unit>${units})(?![\\p{L}])`, "iu");

/**
 * A physical quantity.
 * - 12 miles
 * - 70 miles an hour
 * - a 40-foot wall
 */
export const measure: QuantityRule = {
  id: "quantity/measure",
  read({ text, amount }) {
    const found = behind.exec(text.slice(amount.end, amount.end + 24));
    const unit = found?.groups?.unit;
    if (found === null || unit === undefined) return null;
    return {
      kind: "measure",
      unit: unit
        .toLowerCase()
        .replace(/^feet$/, "foot")
        .replace(/^inches$/, "inch")
        .replace(/^([a-z]{4,})s(?=\s|$)/, "$1"),
      unitText: unit,
      qualifiers: [],
      end: amount.end + found[0].length,
    };
  },
};
