import type { GoldItem } from "./gold.ts";
import { placeOf } from "./places.ts";

const words =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|" +
  "sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|thirds?|" +
  "first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth";
const numeral = new RegExp(`\\d+(?:[.,]\\d+)*|\\b(?:${words})\\b`, "giu");

/** Numerals and number words that an item says nothing about: the gold must be whole to judge precision. */
export function unannotated(item: GoldItem): readonly string[] {
  const places = [
    ...item.figures.flatMap((figure) => [figure, ...figure.alsoAt]),
    ...item.numerals,
    ...item.mayAlso,
    ...item.dates.map(({ text, near }) => ({ exact: text, near })),
  ].map((where) => placeOf(item, where));
  return [...item.text.matchAll(numeral)]
    .filter(
      ({ index, 0: { length } }) =>
        !places.some(({ start, end }) => start < index + length && index < end),
    )
    .map((found) => `${item.id}: "${found[0]}" at ${found.index}`);
}
