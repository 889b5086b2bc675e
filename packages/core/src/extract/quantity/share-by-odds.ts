import { readTail } from "./modifiers.ts";
import { readNounPhrase } from "./noun-phrase.ts";
import type { QuantityRule } from "./quantity.ts";

const joint = /^\s+(?:in|out\s+of(?:\s+every)?|of\s+every)\s+(?:every\s+)?$/iu;

/**
 * A share named as so many of a round whole.
 * - one in five children → 20 percent
 * - nine out of 10 voters
 *
 * Not "nine of 12", which counts both, nor "12 in 40 states".
 */
export const shareByOdds: QuantityRule = {
  id: "quantity/share-by-odds",
  read({ text, words, at, amount, free }) {
    const [low, high] = [
      words[at]?.token,
      words.slice(at + 1, at + 5).find((word) => word.token !== undefined)?.token,
    ];
    if (low === undefined || high === undefined || !free.has(high)) return null;
    if (!joint.test(text.slice(low.end, high.start))) return null;
    if (low.value === null || high.value === null || !names(low.value, high.value)) return null;
    const next = words.findIndex((word) => word.start >= high.end);
    const noun = next < 0 ? null : readNounPhrase(words, next, true);
    const tail = noun === null ? null : readTail(text, words, noun.last + 1);
    const part = (number: number | null) =>
      number === null ? null : (number * 100) / (high.value ?? 1);
    return {
      kind: "share",
      unit: "percent",
      unitText: "",
      qualifiers:
        noun === null || tail === null
          ? []
          : [
              { text: noun.head.text, start: noun.head.start, end: noun.head.end },
              ...tail.qualifiers,
            ],
      end: (tail === null ? undefined : words[tail.last]?.end) ?? noun?.head.end ?? high.end,
      written: { start: amount.start, end: high.end },
      value: part(amount.value),
      min: part(amount.min),
      max: part(amount.max),
      also: [high],
    };
  },
};

/** Shares are named by ones ("one in 40") or of a small or round whole; "12 in 40 states" counts. */
function names(part: number, whole: number): boolean {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 1 || part >= whole)
    return false;
  return part === 1 || whole <= 10 || whole === 100 || whole === 1000;
}
