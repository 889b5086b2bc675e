import { isWholeOfPart, type Open } from "./bare-number.ts";
import { isBareSubject } from "./bare-subject.ts";
import type { Reading, View } from "./quantity.ts";

/** How sure it is that a number alone stands for things: with a pronoun or a verb even where nobody names them. */
export function standing(view: View, open: Open): Reading["borrows"] {
  if (isWholeOfPart(view) || isInAll(view)) return "whole";
  if (open.others || open.more || isThere(view) || isVote(view)) return "unsaid";
  if (open.partOf === "antecedent") return view.amount.value === 1 ? "antecedent" : "unsaid";
  if (isContinued(view)) return "that number";
  return isBareSubject(view, open.from) ? "unsaid" : "antecedent";
}

const holding =
  /^(?:h[ae]ld|holds?|houses?|housed|has|had|have|receiv(?:es?|ed)|count(?:s|ed)?|record(?:s|ed)?|report(?:s|ed)?|found|identif(?:ies|ied)|treat(?:s|ed)|admit(?:s|ted)|saw|lists?|listed|says?|shows?|showed|puts?)$/;

/** "It held 703", "They now have nine": of what the sentence before counts. */
function isContinued({ words, amount }: View): boolean {
  let i = amount.first - 1;
  if (!holding.test(words[i]?.lower ?? "")) return false;
  while (/^(?:auxiliary|verb|participle|adverb)$/.test(words[i]?.tag ?? "")) i -= 1;
  return /^(?:it|they)$/.test(words[i]?.lower ?? "");
}

/** "By Sunday there were 112". */
function isThere({ words, amount }: View): boolean {
  return words[amount.first - 2]?.lower === "there" && words[amount.first - 1]?.tag === "auxiliary";
}

/** "81 in favor, 14 against and 2 opposed": votes, which nobody calls so. */
function isVote({ words, amount }: View): boolean {
  const [next, after] = [words[amount.last + 1], words[amount.last + 2]];
  if (next?.lower === "in") return /^favou?r$/.test(after?.lower ?? "");
  if (!/^(?:against|opposed|abstaining|abstained)$/.test(next?.lower ?? "")) return false;
  return after === undefined || after.tag === "punctuation" || after.tag === "conjunction";
}

/** "children who were released, 26 in all, are". */
function isInAll({ words, amount }: View): boolean {
  const [next, after] = [words[amount.last + 1], words[amount.last + 2]];
  return (
    next?.lower === "altogether" ||
    (next?.lower === "in" && /^(?:all|total)$/.test(after?.lower ?? ""))
  );
}
