import { readTail } from "./modifiers.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule, View } from "./quantity.ts";

const percent =
  /^(?:\s?%|[\s-]?(?:percent|per\s+cent|pct\.?)(?![\p{L}])|\s+percentage\s+points?)/iu;

/**
 * A share in percent.
 * - 73 percent of the votes
 * - two-thirds of the families
 * - 4.6%
 */
export const share: QuantityRule = {
  id: "quantity/share",
  read(view) {
    const { text, words, at, amount } = view;
    const token = words[at];
    if (token?.token === undefined) return null;
    const sign = percent.exec(text.slice(amount.end, amount.end + 20));
    const fraction = token.token.form === "fraction";
    if (sign === null && !fraction) return null;
    if (
      fraction &&
      !/^\s+(?:of|the|were|are|have|had|remain)\b/.test(text.slice(token.end, token.end + 12))
    )
      return null;
    const end = amount.end + (sign?.[0].length ?? 0);
    const base = readBase(view, end);
    return {
      kind: "share",
      unit: "percent",
      unitText: sign?.[0].trim() ?? "",
      qualifiers: base.qualifiers,
      end: base.end ?? end,
      written: { start: amount.start, end },
    };
  },
};

function readBase({ text, words }: View, end: number) {
  const of = words.findIndex((word) => word.start >= end);
  if (words[of]?.lower !== "of") return { qualifiers: [] };
  const from = words[of + 1]?.tag === "determiner" ? of + 2 : of + 1;
  const noun = readNounPhrase(words, words[from]?.tag === "numeral" ? from + 1 : from, false);
  if (noun === null) return { qualifiers: [] };
  const tail = readTail(text, words, noun.last + 1);
  const { head } = noun;
  return {
    qualifiers: [{ text: head.text, start: head.start, end: head.end }, ...tail.qualifiers],
    end: words[tail.last]?.end ?? head.end,
  };
}
