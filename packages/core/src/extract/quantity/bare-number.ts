import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { isBareSubject } from "./bare-subject.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { View } from "./quantity.ts";

const pronouns = new Set(["those", "them", "these", "whom", "which", "us", "whose"]);
/** These stand for a noun whatever follows: "in 17 of them schools have closed". */
const always = new Set(["them", "us", "whom"]);
/** What is said of nobody but people, so that their noun can be left out. */
export const state =
  /^(?:dead|killed|injured|hurt|wounded|missing|arrested|detained|hospitali[sz]ed|displaced|homeless|unaccounted|unemployed|jailed|infected|captured|rescued|evacuated|deported|drowned|sickened|quarantined|imprisoned|convicted|abducted|kidnapped|orphaned|stranded)$/;

/** Where the words behind a number that stands alone go on. */
export interface Open {
  readonly from: number;
  readonly partOf?: "antecedent" | Span;
  /** "31 more", "30 others". */
  readonly more: boolean;
  readonly others: boolean;
  /** "20 smaller ones". */
  readonly ones: boolean;
}

const plain = { more: false, others: false, ones: false };

/** Null where the number does not stand alone. */
export function openPlace(view: View): Open | null {
  const { words } = view;
  const next = behindOut(view);
  if (words[next]?.lower === "of") {
    const pronoun = words[next + 1]?.lower ?? "";
    // "94 of those who fell ill": people, and none of those before.
    if (pronoun === "those" && words[next + 2]?.lower === "who")
      return { from: next + 2, ...plain };
    if (pronouns.has(pronoun) && (always.has(pronoun) || !isNounNext(words, next + 2)))
      return { from: next + 2, partOf: "antecedent", ...plain };
    let at = next + 1;
    while (/^(?:determiner|adverb)$/.test(words[at]?.tag ?? "")) at += 1;
    const whole = words[at];
    if (whole?.token === undefined) return null;
    const from = words.indexOf(whole) + 1;
    return continues(view, from) ? { from, partOf: whole, ...plain } : null;
  }
  let ones = next;
  while (words[ones]?.tag === "adjective") ones += 1;
  if (words[ones]?.lower === "ones") return { from: ones + 1, ...plain, ones: true };
  const more =
    /^(?:more|others)$/.test(words[next]?.lower ?? "") && words[next + 1]?.lower !== "than";
  const from = more ? next + 1 : next;
  const others = words[next]?.lower === "others";
  return continues(view, from) ? { from, more, others, ones: false } : null;
}

/** What is put between a number and its "of": "hundreds, if not thousands, of"; "“hundreds” of". */
const aside =
  /^(?:["”’]|,\s(?:if\s+not|perhaps|maybe|possibly|and\s+perhaps)\s\p{L}+,)(?=\sof\s)/iu;

/** "212 out of 3,900", "640, out of nearly 5,200": as if it said "of". */
export function behindOut({
  text,
  words,
  amount,
}: Pick<View, "text" | "words" | "amount">): number {
  const put = aside.exec(text.slice(amount.end, amount.end + 40));
  if (put !== null) return words.findIndex(({ start }) => start >= amount.end + put[0].length);
  const next = amount.last + 1;
  const at = words[next]?.text === "," ? next + 1 : next;
  return words[at]?.lower === "out" && words[at + 1]?.lower === "of" ? at + 1 : next;
}

/** "one of these $1 bills": the pronoun is none. */
function isNounNext(words: readonly TaggedWord[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  if (word?.tag === "noun") return after !== undefined && after.tag !== "punctuation";
  return word?.tag === "plural" || word?.tag === "numeral" || word?.text === "$";
}

/** "737–9", "ET–302": a number tied to a code by a dash. */
export function isTied(text: string, start: number): boolean {
  return /[\p{L}\p{N}][-–—/]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** What may follow a number that stands alone: a verb, a preposition, a mark, the end; not a noun. */
function continues({ words, amount }: View, from: number): boolean {
  const next = words[from];
  if (next === undefined) return true;
  if (next.tag === "punctuation") return /^[,;.:)?!—–"”]$/.test(next.text);
  if (["auxiliary", "verb", "participle", "adverb", "relative", "conjunction"].includes(next.tag))
    return true;
  if (next.tag === "adjective") return readNounPhrase(words, from, amount.value !== 1) === null;
  // "the remaining three lack merit": so many of them would be a plural.
  if (next.tag === "noun" && /^(?:remaining|other)$/.test(words[amount.first - 1]?.lower ?? ""))
    return true;
  if (next.tag === "noun") return isLast(words[from + 1]?.text);
  return next.tag === "determiner" || (next.tag === "preposition" && next.lower !== "of");
}

function isLast(text: string | undefined): boolean {
  return text === undefined || /^(?:[,;.]|and|or)$/.test(text);
}

/** "Marty Cole, 16, won": between commas behind a name stands an age. */
export function isAge({ words, amount }: View): boolean {
  const name = words[amount.first - 2];
  return (
    words[amount.first - 1]?.text === "," &&
    /^\p{Lu}/u.test(name?.text ?? "") &&
    /^[,.]$/.test(words[amount.last + 1]?.text ?? ".") &&
    (amount.value ?? 0) < 120
  );
}

/** A number that may stand for as many things said before: not "was 12", "from zero", "as young as 14". */
export function standsForThings(view: View, { partOf, from }: Open): boolean {
  const { words, at, amount } = view;
  if (/^(?:1[89]|20)\d\d$/.test(words[at]?.text ?? "")) return false;
  if (isState(view)) return true;
  if (isDefinite(view)) return false;
  if (partOf !== undefined) return true;
  if (amount.quantifier === "order-of-magnitude" && !isCrowd(view, from)) return false;
  if (amount.value === 0) return false;
  let i = amount.first - 1;
  while (words[i]?.tag === "adverb") i -= 1;
  const before = words[i]?.lower ?? "";
  if (before === "as" && words[i - 1]?.tag === "adjective") return false;
  if (amount.value === 1 && /^(?:to|from)$/.test(before)) return false;
  const age = /^(?:is|was|are|were|be|been|'s)$/.test(before) && words[i - 1]?.lower !== "there";
  return !age || (amount.value ?? 0) > 120;
}

/** "Hundreds fled the valley"; not "Billions were wasted", which may be money. */
function isCrowd(view: View, from: number): boolean {
  return !/illion|rillion/i.test(view.words[view.at]?.text ?? "") && isBareSubject(view, from);
}

/** "Texas 38": behind a place or a name in a list that has given its noun before. */
export function isGapped({ words, amount }: View): boolean {
  const [joint, name] = [words[amount.first - 2], words[amount.first - 1]];
  if (name?.tag !== "noun" || !/^\p{Lu}/u.test(name.text)) return false;
  if (joint?.text !== "," && joint?.lower !== "and") return false;
  return words.slice(0, amount.first - 2).some((word) => word.token !== undefined);
}

/** "a life expectancy of over 70": the noun before "of" names the number, and nothing is counted. */
export function namesLevel({ words, amount }: View): boolean {
  if (words[amount.first - 1]?.lower !== "of" || words[amount.last + 1]?.lower === "of")
    return false;
  const noun = words[amount.first - 2];
  return noun?.tag === "noun" && !/^(?:total|sum|out|group)$/.test(noun.lower);
}

const wanting =
  /^(?:power|electricity|water|heat|heating|gas|food|shelter|internet|homes?|housing|work|jobs)$/;
const harmed =
  /^(?:kill|injur|wound|displac|arrest|detain|hospitali[sz]|evacuat|rescu|sicken|infect|strand|trap|deport|behead)p?(?:e?d|ing|e?s)$/;

/** "40 were injured", "17 dead": somebody's state. */
export function isState({ words, amount }: View): boolean {
  // "floods that displaced 500,000".
  if (harmed.test(words[amount.first - 1]?.lower ?? "")) return true;
  let i = amount.last + 1;
  if (words[i]?.lower === "of" && words[i + 1]?.lower === "those") i += 2;
  while (
    words[i]?.tag === "auxiliary" ||
    words[i]?.tag === "adverb" ||
    words[i]?.lower === "people"
  )
    i += 1;
  // "left tens of thousands without water".
  if (words[i]?.lower === "without" && wanting.test(words[i + 1]?.lower ?? "")) return true;
  // "the 12 who died".
  return words[i]?.lower === "who" || state.test(words[i]?.lower ?? "");
}

/** "The two met": a number that points back at names counts nothing new. */
function isDefinite({ words, amount }: View): boolean {
  const before = words[amount.first - 1];
  const next = words[amount.last + 1];
  if (before?.tag !== "determiner" && before?.tag !== "possessive") return false;
  // "of those three were for sale".
  const pointing =
    /^(?:those|these)$/.test(before.lower) && words[amount.first - 2]?.lower === "of";
  if (pointing && /^(?:auxiliary|verb|participle)$/.test(next?.tag ?? "")) return false;
  if (isWholeOfPart({ words, amount }) || /^(?:a|an|another|some|no)$/.test(before.lower))
    return false;
  // "the 600 already in use", "the 11 named last week".
  const told = next?.tag === "participle" || next?.tag === "adverb";
  return next?.tag !== "relative" && next?.lower !== "of" && !told;
}

/** "all but two of the 46 paid". */
export function isWholeOfPart({ words, amount }: Pick<View, "words" | "amount">): boolean {
  const [part, of, the] = words.slice(Math.max(0, amount.first - 3), amount.first);
  return the?.lower === "the" && of?.lower === "of" && part?.token !== undefined;
}
