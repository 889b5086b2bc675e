import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { View } from "./quantity.ts";

/** Behind the list mark, and behind what came before on the same line: "Beds: 40; nurses: 12". */
export function openingOfRow({ words, amount, free }: View): number {
  const cut = words.findLastIndex(({ text }, i) => i < amount.first && /^[;/]$/.test(text));
  if (cut >= 0) return cut + 1;
  let from = /^[-–—•*·▪◦]$/.test(words[0]?.text ?? "") ? 1 : 0;
  const open = words[from]?.text === "(" ? 1 : 0;
  const [mark, close] = [words[from + open], words[from + open + 1]];
  const marks =
    mark?.token === undefined ? /^[a-z]{1,4}$/.test(mark?.text ?? "") : !free.has(mark.token);
  if (marks && /^[.)]$/.test(close?.text ?? "") && from + open + 1 < amount.first) from += open + 2;
  return from;
}

/** Index behind the label, before the colon, the dots or the dash that lead to the number. */
export function endOfLabel({ words, amount }: View): number {
  let end = amount.first;
  while (end > 0 && /^[:=–—|.…·-]+$/.test(words[end - 1]?.text ?? "")) end -= 1;
  return end;
}

export function isLabel(label: readonly TaggedWord[]): boolean {
  const [first] = label;
  if (first === undefined || label.length > 5 || !/^\p{L}/u.test(first.text)) return false;
  const named = /^\p{Lu}/u.test(first.text) || tellsWhich(label);
  return (
    named &&
    label.every(({ tag }) =>
      /^(?:noun|plural|adjective|adverb|participle|possessive|preposition|determiner)$/.test(tag),
    )
  );
}

/** "To a parent", "Pending", "Closed without action", "Not found"; not "Age". */
export function tellsWhich([first]: readonly TaggedWord[]): boolean {
  if (/^(?:not|never|still|already|newly|currently)$/.test(first?.lower ?? "")) return true;
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
