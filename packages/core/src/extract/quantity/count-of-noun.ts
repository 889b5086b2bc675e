import type { Qualifier } from "../../model/figure.ts";
import { readGovernor } from "./governor.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { type NounPhrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, View } from "./quantity.ts";

const demonstratives = new Set(["those", "these"]);
const increments = new Set(["more", "additional", "other", "extra", "further", "new"]);

/**
 * A number and the noun that it counts.
 * - 322 deported parents who have children still in custody
 * - hundreds of children separated from their parents
 * - 70 additional cases
 * - nine of the 12 children
 * - 2,089 of those children
 *
 * Not "31 declined", which leaves its noun to the sentence before.
 */
export const countOfNoun: QuantityRule = {
  id: "quantity/count-of-noun",
  read(view) {
    const { words, amount } = view;
    if (amount.value !== null && !Number.isInteger(amount.value)) return null;
    const opening = openNoun(view);
    const from = opening.from;
    const more = increments.has(words[from]?.lower ?? "");
    const additional = amount.additional || more;
    const noun = readNounPhrase(
      words,
      more ? from + 1 : from,
      amount.value !== 1 || opening.partitive,
    );
    if (noun === null) return null;
    const tail = readTail(view.text, words, noun.last + 1);
    const after = words[tail.last + 1]?.lower === "," ? tail.last + 1 : tail.last + 1;
    const governor = readGovernor(view.text, words, amount.first);
    const predicate = readPredicate(view.text, words, after);
    return {
      kind: "count",
      unit: singular(noun.head.lower),
      unitText: noun.head.text,
      qualifiers: gather(noun, tail.qualifiers, governor.qualifier, predicate),
      end: words[Math.max(tail.last, noun.last)]?.end ?? noun.head.end,
      ...(additional ? { direction: "additional" as const } : {}),
      ...(opening.whole === undefined ? {} : { partOf: opening.whole }),
      ...(opening.whole === undefined && governor.partOfEarlier
        ? { partOf: "antecedent" as const }
        : {}),
    };
  },
};

function gather(
  noun: NounPhrase,
  tail: readonly Qualifier[],
  governor: Qualifier | undefined,
  predicate: Qualifier | null,
): readonly Qualifier[] {
  const own = noun.modifiers.map(({ text, start, end }) => ({ text, start, end }));
  return [
    ...own,
    ...tail,
    ...(governor === undefined ? [] : [governor]),
    ...(predicate === null ? [] : [predicate]),
  ];
}

/** Where the noun phrase opens: at once, behind "of the", or behind the whole in "nine of 12". */
function openNoun({ words, amount }: View) {
  const next = amount.last + 1;
  if (words[next]?.lower !== "of") return { from: next, partitive: false };
  let from = next + 1;
  const pointing = demonstratives.has(words[from]?.lower ?? "");
  while (words[from]?.tag === "determiner") from += 1;
  while (words[from]?.tag === "possessive") from += 1;
  const whole = words[from];
  if (whole?.token === undefined)
    return { from, partitive: true, ...(pointing ? { whole: "antecedent" as const } : {}) };
  return { from: from + 1, partitive: true, whole: { start: whole.start, end: whole.end } };
}
