import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { View } from "./quantity.ts";

/** Behind the list mark, and behind what came before on the same line: "Beds: 40; nurses: 12". */
export function openingOfRow(words: readonly TaggedWord[], number: number): number {
  const cut = words.findLastIndex(({ text }, i) => i < number && /^[;/]$/.test(text));
  return cut >= 0 ? cut + 1 : words[0]?.tag === "punctuation" ? 1 : 0;
}

export function isLabel(label: readonly TaggedWord[]): boolean {
  const [first] = label;
  if (first === undefined || label.length > 5 || !/^\p{L}/u.test(first.text)) return false;
  const named = /^\p{Lu}/u.test(first.text) || tellsWhich(label);
  return (
    named &&
    label.every(({ tag }) =>
      /^(?:noun|plural|adjective|participle|possessive|preposition|determiner)$/.test(tag),
    )
  );
}

/** "To a parent", "Pending", "Closed without action"; not "Age". */
export function tellsWhich([first]: readonly TaggedWord[]): boolean {
  return /^(?:preposition|participle|adjective|determiner)$/.test(first?.tag ?? "");
}

export function isWhole({ amount, words, at }: View): boolean {
  if (words[at]?.token?.form === "fraction" || /^0\d/.test(words[at]?.text ?? "")) return false;
  return [amount.value, amount.min, amount.max].every(
    (number) => number === null || Number.isInteger(number),
  );
}

/** Whether nothing but marks or an aside follows: "416*"; "40 (12 of them for women)". */
export function endsRow({ words, amount }: View): boolean {
  const after = words.slice(amount.last + 1);
  const aside = after.findIndex(({ text }) => text === "(");
  return after
    .slice(0, aside < 0 ? after.length : aside)
    .every(({ text }) => /^[*†‡)\].,;]$/.test(text));
}
