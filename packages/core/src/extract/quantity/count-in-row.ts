import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { lengthOfTime } from "./count-of-noun.ts";
import { phrase, readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";
import { behindNumber, count, type Row, readAges, readBracketed, readState } from "./row-forms.ts";
import { readHeading, sized } from "./row-heading.ts";
import { readListed, readOpened, readPair } from "./row-in-line.ts";
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

/** "Claims received: 9,412", "Inmates with asthma - 388". */
function readMarked(view: View, { from, end }: Row): Reading | null {
  const { text, words } = view;
  const ofWhom = isOfWhom(words, from);
  const noun = readNounPhrase(words, ofWhom ? from + 2 : behindNumber(words, from), true);
  // "Number of months the case was open: 13" is a duration.
  if (noun !== null && lengthOfTime.test(noun.head.lower)) return null;
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
