import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { state } from "./bare-number.ts";
import { phrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { Reading, View } from "./quantity.ts";
import { readHeading } from "./row-heading.ts";

/** From the first word of the label to the one behind it. */
export interface Row {
  readonly from: number;
  readonly end: number;
}

/** "5-12: 301" below "Children by age": the label is a group of ages. */
export function readAges(view: View, { from, end }: Row): Reading | null {
  const { words, text } = view;
  const ages = words.slice(from, end);
  const range = ages.every(
    ({ tag, lower }) =>
      tag === "numeral" || /^(?:[-–]|to|and|or|over|older|under|younger|years)$/.test(lower),
  );
  const above =
    range && ages[0]?.tag === "numeral" && end < view.amount.first ? readHeading(view) : null;
  if (above === null || !above.by || !view.heading().some(({ lower }) => /^ages?$/.test(lower)))
    return null;
  const label = phrase(text, words, from, end - 1);
  return {
    ...count(above.head, [...(label === null ? [] : [label]), ...above.qualifiers]),
    also: ages.flatMap(({ token }) => (token === undefined ? [] : [token])),
  };
}

/** "- Rifles (3)": in an item of a list, and nothing behind it. */
export function readBracketed({ text, words, amount }: View, { from, end }: Row): Reading | null {
  if (from === 0 || words[amount.last + 2] !== undefined || amount.value === 1) return null;
  const noun = readNounPhrase(words, from, true);
  if (noun === null || noun.last >= end - 1) return null;
  const rest = phrase(text, words, noun.last + 1, end - 2);
  const own = noun.modifiers.map(({ text: word, start, end: last }) => ({
    text: word,
    start,
    end: last,
  }));
  return count(noun.head, [...own, ...(rest === null ? [] : [rest])]);
}

/** "Killed: 12", "Wounded in action: 40" where no heading says whom. */
export function readState({ text }: View, label: readonly TaggedWord[]): Reading | null {
  const [word] = label;
  if (word === undefined || label.length > 5 || !state.test(word.lower)) return null;
  const said = phrase(text, label, 0, label.length - 1);
  return {
    kind: "count",
    unit: null,
    unitText: "",
    qualifiers: said === null ? [] : [said],
    borrows: "people",
  };
}
/** "Number of sites", "No. of parents": what is numbered stands behind. */
export function behindNumber(words: readonly TaggedWord[], from: number): number {
  let at = from;
  if (words[at]?.lower === "total") at += 1;
  if (!/^(?:numbers?|nos?|count|total)$/.test(words[at]?.lower ?? "")) return from;
  at += words[at + 1]?.text === "." ? 2 : 1;
  return words[at]?.lower === "of" ? at + 1 : from;
}

export function count(head: TaggedWord, qualifiers: readonly Qualifier[]): Reading {
  return { kind: "count", unit: singular(head.lower), unitText: head.text, qualifiers };
}
