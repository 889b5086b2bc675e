import { isPerson } from "../../language/lexicons/word-classes.ts";
import { readPredicate } from "./modifiers.ts";
import { phrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { Reading, View } from "./quantity.ts";
import { count } from "./row-forms.ts";
import { lastWord, openingOf, readHeading, sized } from "./row-heading.ts";
import { isLabel, tellsWhich } from "./row-label.ts";

/** "Deaths by district: Bara 12, Coro 9 and Dun 4". */
export function readListed(view: View): Reading | null {
  const { text, words, amount } = view;
  const colon = words.findIndex((word, i) => i < amount.first && word.text === ":");
  if (colon < 1 || !/^(?:[,;.]|and)$/.test(words[amount.last + 1]?.lower ?? ".")) return null;
  const items = words.slice(colon + 1, amount.first);
  // "Honduras, 41; Guatemala, 38": with semicolons a comma stands within the item.
  const sparse = words.some(({ text: own }, i) => i > colon && own === ";");
  const from = items.findLastIndex(
    ({ tag, text: own }) => tag === "conjunction" || own === ";" || (own === "," && !sparse),
  );
  const comma = items.at(-1)?.text === "," ? -1 : items.length;
  const label = items.slice(from + 1, comma);
  if (!isLabel(label) || items.some(({ tag }) => /^(?:verb|auxiliary|relative)$/.test(tag)))
    return null;
  const at = words.findIndex(
    ({ tag, lower }, i) => i < colon && tag === "plural" && !sized.test(lower),
  );
  const head = words[at];
  if (head === undefined) return null;
  const by = words.slice(at, colon).some(({ lower }) => /^(?:by|per)$/.test(lower));
  // "Players: Smith 12, Jones 9" tells what each of them did.
  if (!by && isPerson(singular(head.lower))) return null;
  const own = phrase(text, label, 0, label.length - 1);
  const modifiers = phrase(text, words, openingOf(words, at), at - 1);
  return count(
    head,
    [own, modifiers].filter((one) => one !== null),
  );
}

/** "Nurses 41, doctors 12, porters 7.", "Nurses, 41.": plurals, each before its number, and nothing else. */
export function readPair({ words, amount }: View): Reading | null {
  const comma = words.length <= 4 && words[amount.first - 1]?.text === "," ? 1 : 0;
  const head = words[amount.first - 1 - comma];
  const numbers = words.filter(({ tag }) => tag === "numeral").length;
  const pairs = words.every(
    ({ tag, text, lower }, i) =>
      (/^(?:plural|noun|verb)$/.test(tag) &&
        /[^s]s$/.test(lower) &&
        words[i + 1 + comma]?.tag === "numeral" &&
        !sized.test(lower)) ||
      tag === "numeral" ||
      /^(?:[,;.]|and)$/.test(text),
  );
  const alone = numbers > 1 || comma > 0;
  return head !== undefined && pairs && alone && /[^s]s$/.test(head.lower) ? count(head, []) : null;
}

/** "- 1,442 allowed", "- 40 in Adler County": what follows says which of those that the heading names. */
export function readOpened(view: View): Reading | null {
  const { text, words, amount } = view;
  const marked = words[0]?.tag === "punctuation";
  if (amount.first !== (marked ? 1 : 0)) return null;
  const from = amount.last + (/^[–—:-]$/.test(words[amount.last + 1]?.text ?? "") ? 2 : 1);
  const said = /^(?:auxiliary|verb)$/.test(words[from]?.tag ?? "");
  const above = said || (marked && tellsWhich(words.slice(from))) ? readHeading(view) : null;
  if (above === null || readNounPhrase(words, from, true) !== null) return null;
  const label = said
    ? readPredicate(text, words, from)
    : phrase(text, words, from, lastWord(words));
  return {
    ...count(above.head, [...(label === null ? [] : [label]), ...above.qualifiers]),
    ...(label === null ? {} : { end: label.end }),
    ...(above.whole === undefined ? {} : { partOf: above.whole }),
  };
}
