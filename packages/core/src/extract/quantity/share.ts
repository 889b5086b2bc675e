import { readTail } from "./modifiers.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";

const percent = /^(?:\s?%|[\s-]{1,2}(?:percent|per\s+cent(?:um)?|pct\.?|pc)(?![\p{L}])|\s?‰)/iu;
/** "half a percent", "a quarter of one percent". */
const ofOne = /^\s+(?:an?|of\s+(?:an?|one|1))\s+(?:percent|per\s+cent)(?!\p{L})/iu;
const ofBase =
  /^\s+(?:majority|vote|supermajority|quorum|stake|share|interest|of|the|those|these|their|its|his|her|our|said|were|are|was|is|have|had|has|did|do|remain(?:s|ed)?)(?!\p{L})/iu;

/**
 * A share in percent.
 * - 73 percent of the votes; 4.6%
 * - two-thirds of the families; half the families
 * - 5‰ → 0.5
 *
 * Not "2 percentage points", a change, nor "half" in front of anything else.
 */
export const share: QuantityRule = {
  id: "quantity/share",
  read(view) {
    const { text, words, at, amount } = view;
    const token = words[at]?.token;
    if (token === undefined) return null;
    const fraction = token.form === "fraction";
    const rest = text.slice(amount.end, amount.end + 24);
    const sign = (fraction ? ofOne : percent).exec(rest);
    if (sign === null && !fraction) return null;
    if (fraction && sign === null && !isPart(view)) return null;
    const end = amount.end + (sign?.[0].length ?? 0);
    const base = readBase(view, end);
    return {
      kind: "share",
      unit: "percent",
      unitText: sign?.[0].trim().replace(/^-/, "") ?? "",
      qualifiers: base.qualifiers,
      end: base.end ?? end,
      written: { start: amount.start, end },
      ...(fraction && sign !== null ? ofOnePercent(amount.value) : {}),
      ...(sign?.[0].trim() === "‰" ? perMille(amount.value) : {}),
    };
  },
};

/** "half of", "a third were", "fewer than half returned it", "rose by a quarter". */
function isPart({ text, words, at, amount }: View): boolean {
  if (ofBase.test(text.slice(amount.numberEnd, amount.numberEnd + 16))) return true;
  const before = words[amount.first - 1];
  if (/^(?:by|up|down|rose|fell|grew|dropped|shrank)$/.test(before?.lower ?? "")) return true;
  const opens = before === undefined || /^(?:punctuation|conjunction)$/.test(before.tag);
  return opens && /^(?:participle|verb|auxiliary)$/.test(words[at + 1]?.tag ?? "");
}

/** "half a percent", "half of one percent". */
function ofOnePercent(value: number | null): Partial<Reading> {
  return value === null ? {} : { value: value / 100, min: value / 100, max: value / 100 };
}

function perMille(value: number | null): Partial<Reading> {
  return value === null ? {} : { value: value / 10, min: value / 10, max: value / 10 };
}

function readBase({ text, words }: View, end: number) {
  const of = words.findIndex((word) => word.start >= end);
  const first = words[of];
  if (first === undefined || (first.lower !== "of" && first.tag !== "determiner"))
    return { qualifiers: [] };
  let from = first.lower === "of" ? of + 1 : of;
  while (words[from]?.tag === "determiner" || words[from]?.tag === "possessive") from += 1;
  const noun = readNounPhrase(words, words[from]?.tag === "numeral" ? from + 1 : from, false);
  if (noun === null) return { qualifiers: [] };
  const tail = readTail(text, words, noun.last + 1);
  const { head } = noun;
  return {
    qualifiers: [{ text: head.text, start: head.start, end: head.end }, ...tail.qualifiers],
    end: words[tail.last]?.end ?? head.end,
  };
}
