import { isPerson } from "../../language/lexicons/word-classes.ts";
import { notCounted } from "../../language/lexicons/zero-words.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";

const modals = new Set(["shall", "will", "may", "must", "can", "should", "would", "could", "be"]);

/**
 * A count of nothing.
 * - No child remains; no injuries were reported
 * - none of the five witnesses; neither of the two experts; not one of the 16 wells
 * - not a single bed
 *
 * Not "no comment", "no longer" or "no decision": behind "no" stands a plural or a person.
 */
export const noneOfNoun: QuantityRule = {
  id: "quantity/none-of-noun",
  read(view) {
    const { text, words, amount } = view;
    if (amount.value !== 0 || !startsWithZero(view)) return null;
    const of = words[amount.last + 1]?.lower === "of";
    let from = amount.last + (of ? 2 : 1);
    while (of && (words[from]?.tag === "determiner" || words[from]?.tag === "possessive"))
      from += 1;
    const whole = of && words[from]?.token !== undefined ? words[from] : undefined;
    const noun = readNounPhrase(words, whole === undefined ? from : from + 1, of);
    if (words[amount.first]?.lower !== "no" && noun === null) return readAlone(view, of);
    if (noun === null || notCounted.has(noun.head.lower)) return null;
    const bare = words[amount.first]?.lower === "no";
    if (
      bare &&
      (!isCounted(noun.head) || noun.modifiers.some(({ lower }) => notCounted.has(lower)))
    )
      return null;
    const tail = readTail(text, words, noun.last + 1);
    // "No child shall be placed" forbids; it counts nothing.
    if (bare && modals.has(words[tail.last + 1]?.lower ?? "")) return null;
    const predicate = readPredicate(text, words, tail.last + 1);
    return {
      kind: "count",
      unit: singular(noun.head.lower),
      unitText: noun.head.text,
      qualifiers: [
        ...noun.modifiers.map((word) => ({ text: word.text, start: word.start, end: word.end })),
        ...tail.qualifiers,
        ...(predicate === null ? [] : [predicate]),
      ],
      end: words[Math.max(tail.last, noun.last)]?.end ?? noun.head.end,
      ...(whole === undefined ? {} : { partOf: { start: whole.start, end: whole.end } }),
    };
  },
};

/** "None was returned", "none of them was": of what was counted before. */
function readAlone({ text, words, amount }: View, of: boolean): Reading | null {
  const pronoun =
    of && /^(?:those|these|them|whom|which)$/.test(words[amount.last + 2]?.lower ?? "");
  if (of && !pronoun) return null;
  const predicate = readPredicate(text, words, amount.last + (of ? 3 : 1));
  return {
    ...{ kind: "count", unit: null, unitText: "", borrows: "antecedent", partOf: "antecedent" },
    qualifiers: predicate === null ? [] : [predicate],
    end: amount.end,
  };
}

function startsWithZero({ words, amount }: View): boolean {
  return /^(?:no|none|not|neither)$/.test(words[amount.first]?.lower ?? "");
}

/** "no injuries", "no child"; not "no evidence": of most things a singular says nothing that is counted. */
function isCounted(head: TaggedWord): boolean {
  return head.tag === "plural" || isPerson(head.lower);
}
