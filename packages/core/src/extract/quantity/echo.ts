import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { QuantityRule, View } from "./quantity.ts";

/**
 * A bare number with its article, which points back at as many as the text has counted.
 * - The blast killed 61. [The 61] were miners
 * - 310 complaints ... 290 of [the 310]; [all 310]; [these 310]
 *
 * Not "the two met" where nobody has counted two, nor "the 14 sailors", which has its noun.
 */
export const echo: QuantityRule = {
  id: "quantity/echo",
  read(view) {
    const { words, amount } = view;
    if (amount.quantifier !== "exact" || amount.value === null || amount.value < 2) return null;
    if (!Number.isInteger(amount.value) || /^(?:1[89]|20)\d\d$/.test(words[view.at]?.text ?? ""))
      return null;
    if (!points(words[amount.first - 1]) || !stands(view)) return null;
    return { kind: "count", unit: null, unitText: "", qualifiers: [], borrows: "echo" };
  },
};

function points(before: TaggedWord | undefined): boolean {
  return /^(?:the|these|those|all|its|their)$/.test(before?.lower ?? "");
}

/** No noun follows: a verb, a preposition, a mark or the end does. */
function stands({ words, amount }: View): boolean {
  const next = words[amount.last + 1];
  if (next === undefined) return true;
  if (next.tag === "punctuation") return /^[,;.:)?!—–"”]$/.test(next.text);
  if (next.tag === "verb" && /[^s]s$/.test(next.lower))
    return /^(?:determiner|numeral|preposition)$/.test(words[amount.last + 2]?.tag ?? "");
  return /^(?:auxiliary|verb|participle|preposition|relative|adverb|conjunction|determiner)$/.test(
    next.tag,
  );
}
