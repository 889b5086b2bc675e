import { isPerson } from "../../language/lexicons/word-classes.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { state } from "./bare-number.ts";
import { readPredicate } from "./modifiers.ts";
import { phrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";
import { lastWord, openingOf, readHeading, sized } from "./row-heading.ts";
import { endOfLabel, endsRow, isLabel, isWhole, openingOfRow, tellsWhich } from "./row-label.ts";

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
    const { words, amount } = view;
    if (!isWhole(view)) return null;
    const listed = readOpened(view) ?? readListed(view) ?? readPair(view);
    if (listed !== null) return listed;
    const row = { from: openingOfRow(view), end: endOfLabel(view) };
    if (row.end <= row.from || !endsRow(view)) return null;
    const label = words.slice(row.from, row.end);
    const group = readAges(view, row);
    if (group !== null) return group;
    if (
      label.some(({ token, text }) => text === ":" || (token !== undefined && view.free.has(token)))
    )
      return null;
    if (row.end < amount.first) return readMarked(view, row);
    if (label.at(-1)?.text === "(") return readBracketed(view, row);
    return isLabel(label) ? readUnmarked(view, row.from) : null;
  },
};

/** From the first word of the label to the one behind it. */
interface Row {
  readonly from: number;
  readonly end: number;
}

/** "Claims received: 9,412", "Inmates with asthma - 388". */
function readMarked(view: View, { from, end }: Row): Reading | null {
  const { text, words } = view;
  const ofWhom = isOfWhom(words, from);
  const noun = readNounPhrase(words, ofWhom ? from + 2 : behindNumber(words, from), true);
  if (noun !== null && noun.last < end && !/^(?:numbers?|totals?)$/.test(noun.head.lower)) {
    const rest = phrase(text, words, noun.last + 1, end - 1);
    const modifiers = noun.modifiers
      .filter(({ lower }) => lower !== "total")
      .map(({ text: own, start, end: last }) => ({ text: own, start, end: last }));
    return {
      ...count(noun.head, [...modifiers, ...(rest === null ? [] : [rest])]),
      ...(ofWhom ? { partOf: "antecedent" as const } : {}),
    };
  }
  const label = words.slice(from, end);
  return readBelowHeading(view, from, end) ?? readState(view, label) ?? readNext(view, label);
}

/** "5-12: 301" below "Children by age": the label is a group of ages. */
function readAges(view: View, { from, end }: Row): Reading | null {
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

/** "Number of sites", "No. of parents": what is numbered stands behind. */
function behindNumber(words: readonly TaggedWord[], from: number): number {
  let at = from;
  if (words[at]?.lower === "total") at += 1;
  if (!/^(?:numbers?|nos?|count|total)$/.test(words[at]?.lower ?? "")) return from;
  at += words[at + 1]?.text === "." ? 2 : 1;
  return words[at]?.lower === "of" ? at + 1 : from;
}

/** "- Rifles (3)": in an item of a list, and nothing behind it. */
function readBracketed({ text, words, amount }: View, { from, end }: Row): Reading | null {
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
  const above = readHeading(view);
  // "Blankets 340": a plural in a row of its own.
  if (
    above?.by !== true &&
    own?.tag === "plural" &&
    isLineOfItsOwn(view) &&
    !sized.test(own.lower)
  ) {
    const modifiers = phrase(view.text, view.words, from, view.amount.first - 2);
    return count(own, modifiers === null ? [] : [modifiers]);
  }
  if (label === null) return null;
  if (above === null || !above.by)
    return isLineOfItsOwn(view) ? readNext(view, view.words.slice(from, view.amount.first)) : null;
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
  const last = before.findLast(({ text }) => !/^[.*†‡)\]]$/.test(text));
  const named = /^(?:number|total)$/.test(label[0]?.lower ?? "") ? label.slice(1) : label;
  if (last?.tag !== "numeral" || before.some(isSaid)) return null;
  if (!(tellsWhich(named) || isAge(view, view.words.indexOf(label[0] ?? last))) || isThing(named))
    return null;
  const said = phrase(view.text, named, 0, named.length - 1);
  return {
    ...{ kind: "count", unit: null, unitText: "", borrows: "that number" },
    qualifiers: said === null ? [] : [said],
  };
}

/** "Waiting list": a noun that hangs on no preposition is itself what is counted. */
function isThing(label: readonly TaggedWord[]): boolean {
  const hung = label.some(({ tag }) => /^(?:preposition|determiner|conjunction)$/.test(tag));
  return label.at(-1)?.tag === "noun" && !hung;
}

/** A row has no verb of its own. */
function isSaid({ tag }: TaggedWord): boolean {
  return tag === "auxiliary";
}

/** "Nurses 41, doctors 12, porters 7.", "Nurses, 41.": plurals, each before its number, and nothing else. */
function readPair({ words, amount }: View): Reading | null {
  const comma = words.length <= 4 && words[amount.first - 1]?.text === "," ? 1 : 0;
  const head = words[amount.first - 1 - comma];
  const numbers = words.filter(({ tag }) => tag === "numeral").length;
  const pairs = words.every(
    ({ tag, text, lower }, i) =>
      (/^(?:plural|noun|verb)$/.test(tag) && /[^s]s$/.test(lower) && words[i + 1 + comma]?.tag === "numeral" && !sized.test(lower)) ||
      tag === "numeral" ||
      /^(?:[,;.]|and)$/.test(text),
  );
  const alone = numbers > 1 || comma > 0;
  return head !== undefined && pairs && alone && /[^s]s$/.test(head.lower) ? count(head, []) : null;
}

/** "- 1,442 allowed", "- 40 in Adler County": what follows says which of those that the heading names. */
function readOpened(view: View): Reading | null {
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

/** "Killed: 12", "Wounded in action: 40" where no heading says whom. */
function readState({ text }: View, label: readonly TaggedWord[]): Reading | null {
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
