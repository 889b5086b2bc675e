import { isArgument, isOneOfMany } from "./argument-noun.ts";
import {
  isAge,
  isGapped,
  isState,
  isTied,
  namesLevel,
  type Open,
  openPlace,
  standsForThings,
} from "./bare-number.ts";
import { isBareSubject } from "./bare-subject.ts";
import { readGovernor } from "./governor.ts";
import { readLevel } from "./level.ts";
import type { Subject } from "./level-subject.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { namesPlural, nearestPlural, nounBefore, numberOf } from "./noun-before.ts";
import { readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";
import { standing } from "./standing.ts";

/**
 * A number whose noun stands before it: in the subject, or in an earlier sentence.
 * - Six of those are 4 years old
 * - another 31 are pending
 * - the number of children in custody is 497
 * - spoken with 279 thus far
 *
 * Not "Phase 2 in" or "family 0723": right behind a noun a bare number is a name.
 */
export const countWithoutNoun: QuantityRule = {
  id: "quantity/count-without-noun",
  read(view) {
    const { text, words, amount } = view;
    const governor = readGovernor(text, words, amount.first);
    const level = readLevel(view);
    if (!mayStandAlone(view, level, governor.admitsBare)) return null;
    const subject = level ?? readFrontedOf(view);
    const open = openPlace(view);
    if (open === null || (subject === null && !standsForThings(view, open))) return null;
    const tail = readTail(text, words, open.from);
    const predicate = readPredicate(text, words, tail.last + 1);
    const people = open.partOf === undefined && isState(view);
    const borrows = subject === null ? (people ? "people" : standing(view, open)) : subject.borrows;
    return {
      kind: subject?.kind ?? "count",
      unit: subject?.unit ?? null,
      unitText: subject?.unitText ?? "",
      qualifiers: [
        ...(subject?.qualifiers ?? []),
        ...tail.qualifiers,
        ...(governor.qualifier === undefined || level !== null ? [] : [governor.qualifier]),
        ...(predicate === null ? [] : [predicate]),
      ],
      end: words[tail.last]?.end ?? amount.end,
      ...(borrows === undefined ? {} : { borrows }),
      ...naming(view, borrows, open),
      ...(amount.additional || (open.more && !open.others)
        ? { direction: "additional" as const }
        : {}),
      ...partOf(subject, frontedPart(view) ?? open.partOf, governor.partOfEarlier),
    };
  },
};

/** "The number of months the case was open: 13" is a duration, and no count of months. */
const stretchOfTime = /^(?:second|minute|hour|day|week|month|year)$/;

/** Whether a number without a noun counts at all here, and is no age, name or part of a word. */
function mayStandAlone(view: View, level: Subject | null, admitsBare: boolean): boolean {
  const { words, at, amount } = view;
  const token = words[at]?.token;
  if (token === undefined || /^0\d/.test(token.text) || token.form === "fraction") return false;
  if (isTied(view.text, token.start) || isOneOfMany(words, at)) return false;
  if (isAge(view) || (amount.value === 1 && isArgument(words, amount.last + 1))) return false;
  if (stretchOfTime.test(level?.unit ?? "")) return false;
  // "add up to 149": a sum of what, the words before leave open.
  if (words[amount.first - 1]?.lower === "to" && words[amount.first - 2]?.lower === "up")
    return false;
  // "flows are below 1,000 CFS".
  if (level !== null && /^\p{Lu}{2,}$/u.test(words[amount.last + 1]?.text ?? "")) return false;
  if (level !== null) return level.kind === "measure" || isWhole(amount);
  if (!isWhole(amount) || namesLevel(view)) return false;
  // "crew: 9" is of the crew, and of nothing before.
  if (words[amount.first - 1]?.text === ":" && words[amount.first - 2]?.tag === "noun")
    return false;
  return admitsBare || isGapped(view) || isBareSubject(view, amount.last + 1);
}

function isWhole({ value, min, max }: View["amount"]): boolean {
  return [value, min, max].every((number) => number === null || Number.isInteger(number));
}

/** The noun of the words before, for a number that surely stands for things. */
function naming(view: View, borrows: Reading["borrows"], open: Open): Pick<Reading, "named"> {
  const own = view.words.slice(Math.max(0, view.amount.first - 80), view.amount.first);
  if (open.ones) {
    const named = nearestPlural(own) ?? nearestPlural(view.before());
    return named === undefined ? {} : { named };
  }
  if (borrows === "that number") {
    const named = numberOf(view.before());
    return named === undefined ? {} : { named };
  }
  if ((borrows !== "unsaid" && borrows !== "whole") || open.others) return {};
  const named = nounBefore(own) ?? (namesPlural(own) ? undefined : nounBefore(view.before()));
  return named === undefined ? {} : { named };
}

function partOf(
  subject: (Subject & { whole?: Reading["partOf"] }) | null,
  own: Reading["partOf"],
  ofEarlier: boolean,
): Pick<Reading, "partOf"> {
  const found = subject?.whole ?? own ?? (ofEarlier ? "antecedent" : undefined);
  return found === undefined ? {} : { partOf: found };
}

/** "In eight the report was late": of the files before. */
function isFrontedIn({ words, amount }: View): boolean {
  const [opener, preposition] = [words[amount.first - 2], words[amount.first - 1]];
  if (preposition?.lower !== "in" || amount.value === 1) return false;
  if (opener !== undefined && !/^(?:[,;:]|and|but)$/.test(opener.lower)) return false;
  return /^(?:determiner|noun|plural|pronoun|possessive)$/.test(words[amount.last + 1]?.tag ?? "");
}

/** "Of these, 212 were evicted": a part of what was counted before the sentence, or before its semicolon. */
function frontedPart(view: View): Reading["partOf"] {
  const { words, amount } = view;
  if (/^(?:remaining|other)$/.test(words[amount.first - 1]?.lower ?? "")) return "rest";
  if (isFrontedIn(view)) return "rest";
  const mark = words.slice(0, amount.first).findLastIndex(({ text }) => text === ";");
  const opening = words.findIndex(
    ({ text, tag }, i) => i > mark && tag !== "conjunction" && text !== ",",
  );
  const pointer = words
    .slice(opening + 1, opening + 3)
    .map(({ lower }) => lower)
    .join(" ");
  // "Of the 310, the board dismissed 290".
  const whole = words[opening + 2];
  if (
    /^(?:of|among)$/.test(words[opening]?.lower ?? "") &&
    /^(?:the|these|those|all)$/.test(words[opening + 1]?.lower ?? "") &&
    whole?.token !== undefined &&
    words[opening + 3]?.text === "," &&
    opening + 3 < amount.first
  )
    return { start: whole.start, end: whole.end };
  const fronted =
    /^(?:of|among)$/.test(words[opening]?.lower ?? "") &&
    /^(?:th[eo]se|them|whom|this|that (?:number|total|group)) ?,?$/.test(pointer) &&
    opening + 3 <= amount.first + 1;
  if (!fronted) return undefined;
  return mark < 0 ? "sentence before" : "antecedent";
}

/** "Of the 528 children in care, 139 have ...": the phrase in front names noun and whole. */
function readFrontedOf({ words, amount }: View): (Subject & { whole?: Reading["partOf"] }) | null {
  const opening = words.findIndex((word) => word.tag !== "conjunction" && word.text !== ",");
  const comma = words.findIndex((word) => word.text === ",");
  if (!/^(?:of|among)$/.test(words[opening]?.lower ?? "") || comma < 0 || comma > amount.first)
    return null;
  let from = opening + 1;
  while (
    /^(?:determiner|adverb)$/.test(words[from]?.tag ?? "") ||
    /^(?:total|more|than|roughly|some)$/.test(words[from]?.lower ?? "")
  )
    from += 1;
  const number = words[from];
  const noun = readNounPhrase(words, number?.token === undefined ? from : from + 1, true);
  if (noun === null || noun.last > comma) return null;
  const whole =
    number?.token === undefined ? ("same noun" as const) : { start: number.start, end: number.end };
  return {
    kind: "count",
    unit: singular(noun.head.lower),
    unitText: noun.head.text,
    qualifiers: noun.modifiers.map(({ text, start, end }) => ({ text, start, end })),
    whole,
  };
}
