import { isPerson } from "../../language/lexicons/word-classes.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { state } from "./bare-number.ts";
import { phrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";
import { lastWord, openingOf, readHeading, sized } from "./row-heading.ts";
import { endsRow, isLabel, isWhole, openingOfRow, tellsWhich } from "./row-label.ts";

/**
 * A count in a row of a list, whose noun the label or the heading above the list names.
 * - Claims received: 9,412
 * - Children discharged / - To a parent: 1,442 / - Total: 1,820
 * - Complaints by subject / Noise: 44
 *
 * Not "Age: 43" below "Victims": a label that is a noun is a group only where the heading says "by".
 */
export const countInRow: QuantityRule = {
  id: "quantity/count-in-row",
  read(view) {
    const { text, words, amount } = view;
    if (!isWhole(view)) return null;
    const listed = readOpened(view) ?? readListed(view);
    if (listed !== null) return listed;
    const from = openingOfRow(words, amount.first);
    const mark = amount.first - 1;
    if (
      words
        .slice(from, mark)
        .some(
          ({ token, text: own }) => own === ":" || (token !== undefined && view.free.has(token)),
        )
    )
      return null;
    if (endsRow(view) && isLabel(words.slice(from, amount.first))) return readUnmarked(view, from);
    if (!endsRow(view) || !/^[:–—|=-]$/.test(words[mark]?.text ?? "") || mark <= from) return null;
    const ofWhom = isOfWhom(words, from);
    const noun = readNounPhrase(words, ofWhom ? from + 2 : from, true);
    if (noun !== null && noun.last < mark && !/^(?:numbers?|totals?)$/.test(noun.head.lower)) {
      const rest = phrase(text, words, noun.last + 1, mark - 1);
      const modifiers = noun.modifiers.map(({ text: own, start, end }) => ({
        text: own,
        start,
        end,
      }));
      return {
        ...count(noun.head, [...modifiers, ...(rest === null ? [] : [rest])]),
        ...(ofWhom ? { partOf: "antecedent" as const } : {}),
      };
    }
    const label = words.slice(from, mark);
    return readBelowHeading(view, from, mark) ?? readState(label) ?? readNext(view, label);
  },
};

function count(head: TaggedWord, qualifiers: readonly Qualifier[]): Reading {
  return { kind: "count", unit: singular(head.lower), unitText: head.text, qualifiers };
}

function isOfWhom(words: readonly TaggedWord[], from: number): boolean {
  const pair = `${words[from]?.lower} ${words[from + 1]?.lower}`;
  return /^(?:of|among) (?:whom|which|those|these|them)$/.test(pair);
}

const totals = /^(?:grand\s+)?(?:total|all|overall|in\s+all)$/i;
/** The label says which of those that the heading names. */
function readBelowHeading(view: View, from: number, mark: number): Reading | null {
  const label = phrase(view.text, view.words, from, mark - 1);
  const above = readHeading(view);
  if (label === null || above === null) return null;
  const total = totals.test(label.text);
  const tells = tellsWhich(view.words.slice(from, mark)) || isAge(view, from);
  if (!total && !above.by && !tells && above.whole === undefined) return null;
  const { whole } = above;
  return {
    ...count(above.head, [...(total ? [] : [label]), ...above.qualifiers]),
    ...(whole === undefined || total ? {} : { partOf: whole }),
  };
}

/** "Five and over: 475". */
function isAge({ words, free }: View, at: number): boolean {
  const token = words[at]?.token;
  return token !== undefined && !free.has(token);
}

/** "Adams 12" below "Deaths by county": nothing but the name of the group before the number. */
function readUnmarked(view: View, from: number): Reading | null {
  const label = phrase(view.text, view.words, from, view.amount.first - 1);
  const own = view.words[view.amount.first - 1];
  // "Blankets 340": a plural in a row of its own.
  if (own?.tag === "plural" && isLineOfItsOwn(view) && !sized.test(own.lower)) {
    const modifiers = phrase(view.text, view.words, from, view.amount.first - 2);
    return count(own, modifiers === null ? [] : [modifiers]);
  }
  const above = readHeading(view);
  if (label === null || above === null || !above.by) return null;
  return count(above.head, [...(totals.test(label.text) ? [] : [label]), ...above.qualifiers]);
}

function isLineOfItsOwn({ text, sentence }: View): boolean {
  if (text[sentence.end - 1] === ".") return false;
  const before = text.slice(Math.max(0, sentence.start - 1), sentence.start);
  return /^\n?$/.test(before) && /^(?:\n|$)/.test(text.slice(sentence.end, sentence.end + 1));
}

/** "Deaths by district: Bara 12, Coro 9 and Dun 4". */
function readListed(view: View): Reading | null {
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

/** "Beds: 40. Occupied: 31": of what the row before counts. */
function readNext(view: View, label: readonly TaggedWord[]): Reading | null {
  const before = view.before();
  const last = before.at(before.at(-1)?.text === "." ? -2 : -1);
  const mark = before.at(before.at(-1)?.text === "." ? -3 : -2);
  const named = /^(?:number|total)$/.test(label[0]?.lower ?? "") ? label.slice(1) : label;
  if (last?.tag !== "numeral" || mark?.text !== ":" || !tellsWhich(named)) return null;
  const said = phrase(view.text, named, 0, named.length - 1);
  return {
    ...{ kind: "count", unit: null, unitText: "", borrows: "that number" },
    qualifiers: said === null ? [] : [said],
  };
}

/** "- 1,442 allowed", "- 40 in Adler County": what follows says which of those that the heading names. */
function readOpened(view: View): Reading | null {
  const { text, words, amount } = view;
  if (words[0]?.tag !== "punctuation" || amount.first !== 1) return null;
  const from = amount.last + (/^[–—:-]$/.test(words[amount.last + 1]?.text ?? "") ? 2 : 1);
  const above = tellsWhich(words.slice(from)) ? readHeading(view) : null;
  if (above === null || readNounPhrase(words, from, true) !== null) return null;
  const last = lastWord(words);
  const label = phrase(text, words, from, last);
  return {
    ...count(above.head, [...(label === null ? [] : [label]), ...above.qualifiers]),
    ...(label === null ? {} : { end: label.end }),
  };
}

/** "Killed: 12" where no heading says whom. */
function readState(label: readonly TaggedWord[]): Reading | null {
  const [word] = label;
  if (word === undefined || label.length > 1 || !state.test(word.lower)) return null;
  const { text, start, end } = word;
  return {
    kind: "count",
    unit: null,
    unitText: "",
    qualifiers: [{ text, start, end }],
    borrows: "people",
  };
}
