import { describe, expect, it } from "vitest";
import { scanNumerals } from "../../packages/core/src/language/numeral/scan-numerals.ts";

const values: readonly (readonly [number | null, readonly string[]])[] = [
  [1937, ["1,937", "1937", "nineteen hundred and thirty-seven"]],
  [
    2_500_000,
    ["2.5 million", "2.5m", "two and a half million", "2½ million", "two point five million"],
  ],
  [83_300_000, ["83.3-million"]],
  [1.5, ["one and a half", "1.5", "1 1/2", "1½"]],
  [1_500_000, ["a million and a half", "one and a half million"]],
  [500_000, ["half a million", "a half-million", "half-million"]],
  [24, ["two dozen"]],
  [6, ["half a dozen", "half-dozen"]],
  [100, ["a hundred", "one hundred"]],
  [322, ["three hundred and twenty-two", "three hundred twenty-two"]],
  [1001, ["a thousand and one"]],
  [203_000, ["two hundred and three thousand"]],
  [200, ["a couple of hundred", "a couple hundred"]],
  [100_000, ["1,00,000", "1 lakh", "one lakh"]],
  [15_000_000, ["1.5 crore"]],
  [1_000_000_000_000, ["1 lakh crore"]],
  [75, ["three-quarters", "three quarters", "¾", "3/4"]],
  [50, ["half", "one-half", "½", "1/2"]],
  [0.5, [".5", "0.5"]],
  [0, ["zero", "0"]],
  [84, ["eighty-\nfour", "eighty-four"]],
  [2654, ["2\u202f654", "2\u00a0654"]],
  [null, ["2 654", "1,9 37", "2,56", "1.234,5", "1.2.3", "2,5 million"]],
];
const apart: readonly (readonly [string, readonly string[]])[] = [
  ["between two hundred and three hundred", ["two hundred", "three hundred"]],
  ["two hundred and three hundred", ["two hundred", "three hundred"]],
  ["twenty thirty", ["twenty", "thirty"]],
  ["one in five", ["one", "five"]],
  ["in 2018 654 came", ["2018", "654"]],
  ["24/7", ["24", "7"]],
  ["9/11", ["9", "11"]],
  ["a third hearing", ["third"]],
  ["a third of them", ["a third"]],
  ["twenty-first", ["twenty-first"]],
];
const vague: readonly (readonly [number, number, readonly string[]])[] = [
  [200, 999, ["hundreds", "several hundred", "a few hundred"]],
  [20_000, 99_999, ["tens of thousands"]],
  [200_000, 999_999, ["hundreds of thousands", "several hundred thousand"]],
  [24, 99, ["dozens", "several dozen"]],
];

describe("numerals", () => {
  it.each(values.flatMap(([value, texts]) => texts.map((text) => [text, value] as const)))(
    "%j is one numeral of %j",
    (text, value) => {
      expect(scanNumerals(`the ${text} of`)).toMatchObject([{ text, value }]);
    },
  );

  it.each(apart)("%j is %j", (text, parts) => {
    expect(scanNumerals(text).map((token) => token.text)).toEqual(parts);
  });

  it.each(vague.flatMap(([min, max, texts]) => texts.map((text) => [text, min, max] as const)))(
    "%j is %i to %i",
    (text, min, max) => {
      expect(scanNumerals(text)).toMatchObject([{ text, form: "vague", value: null, min, max }]);
    },
  );
});
