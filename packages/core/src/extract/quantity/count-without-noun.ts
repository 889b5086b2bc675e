import type { Qualifier } from "../../model/figure.ts";
import type { Span } from "../../model/span.ts";
import { readGovernor } from "./governor.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, View } from "./quantity.ts";

const pronouns = new Set(["those", "them", "these", "whom", "which", "us", "whose"]);

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
    const { text, words, at, amount } = view;
    const token = words[at]?.token;
    if (token === undefined || (amount.value !== null && !Number.isInteger(amount.value)))
      return null;
    if (/^0\d/.test(token.text)) return null;
    const governor = readGovernor(text, words, amount.first);
    if (!governor.admitsBare) return null;
    const subject = readNumberOf(view) ?? readFrontedOf(view);
    const next = words[amount.last + 1];
    const partitive = next?.lower === "of" && pronouns.has(words[amount.last + 2]?.lower ?? "");
    const from = amount.last + (partitive ? 3 : 1);
    if (!partitive && !continues(view, from)) return null;
    const tail = readTail(text, words, from);
    const predicate = readPredicate(text, words, tail.last + 1);
    return {
      kind: "count",
      unit: subject?.unit ?? null,
      unitText: subject?.unitText ?? "",
      qualifiers: [
        ...(subject?.qualifiers ?? []),
        ...tail.qualifiers,
        ...(governor.qualifier === undefined ? [] : [governor.qualifier]),
        ...(predicate === null ? [] : [predicate]),
      ],
      end: words[tail.last]?.end ?? amount.end,
      ...(subject === null ? { borrows: "antecedent" as const } : {}),
      ...(amount.additional ? { direction: "additional" as const } : {}),
      ...(subject?.whole === undefined ? {} : { partOf: subject.whole }),
      ...(partitive || governor.partOfEarlier ? { partOf: "antecedent" as const } : {}),
    };
  },
};

/** What may follow a number that stands alone: a verb, a preposition, a mark, the end; not a noun. */
function continues({ words, amount }: View, from: number): boolean {
  const next = words[from];
  if (next === undefined) return true;
  if (next.tag === "punctuation") return /^[,;.:)?!—–"”]$/.test(next.text);
  if (["auxiliary", "verb", "participle", "adverb", "relative", "conjunction"].includes(next.tag))
    return true;
  if (next.tag === "adjective") return readNounPhrase(words, from, amount.value !== 1) === null;
  return next.tag === "preposition" && next.lower !== "of";
}

const numberVerb = /^(?:is|was|at|to|reached|totaled|totalled|be|been|hit|in)$/;

/** What a number without a noun counts, where the sentence says so before it. */
interface Subject {
  readonly unit: string;
  readonly unitText: string;
  readonly qualifiers: readonly Qualifier[];
  readonly whole?: Span;
}

/** "Of the 528 children in care, 139 have ...": the phrase in front names noun and whole. */
function readFrontedOf({ words, amount }: View): Subject | null {
  const opening = words.findIndex((word) => word.tag !== "conjunction" && word.text !== ",");
  const comma = words.findIndex((word) => word.text === ",");
  if (words[opening]?.lower !== "of" || comma < 0 || comma > amount.first) return null;
  let from = opening + 1;
  while (words[from]?.tag === "determiner" || words[from]?.lower === "total") from += 1;
  const number = words[from];
  const noun = readNounPhrase(words, number?.token === undefined ? from : from + 1, true);
  if (noun === null || noun.last > comma) return null;
  const whole =
    number?.token === undefined ? {} : { whole: { start: number.start, end: number.end } };
  return { unit: singular(noun.head.lower), unitText: noun.head.text, qualifiers: [], ...whole };
}

/** "The number of children in custody stood at 497"; "how many parents ... it's in the hundreds". */
function readNumberOf({ text, words, amount }: View): Subject | null {
  const verb = words
    .slice(Math.max(0, amount.first - 2), amount.first)
    .some((word) => numberVerb.test(word.lower));
  if (!verb) return null;
  for (let i = amount.first - 1; i > 0; i -= 1) {
    const [lead, word] = [words[i - 1]?.lower, words[i]?.lower];
    const opens = (lead === "number" && word === "of") || (lead === "how" && word === "many");
    if (!opens) continue;
    const from = words[i + 1]?.tag === "determiner" ? i + 2 : i + 1;
    const noun = readNounPhrase(words, from, true);
    if (noun === null) return null;
    const tail = readTail(text, words, noun.last + 1);
    const predicate = lead === "how" ? readPredicate(text, words, tail.last + 1) : null;
    const modifiers = noun.modifiers.map(({ text: own, start, end }) => ({
      text: own,
      start,
      end,
    }));
    return {
      unit: singular(noun.head.lower),
      unitText: noun.head.text,
      qualifiers: [...modifiers, ...tail.qualifiers, ...(predicate === null ? [] : [predicate])],
    };
  }
  return null;
}
