import { tagWords } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { singular } from "../quantity/noun-phrase.ts";

/** What a label or a head counts, as written and in the singular. */
export interface CountedNoun {
  readonly unit: string;
  readonly text: string;
}

/** Plurals that say how something is counted, or how old or long it is, and never what. */
const uncounted = new Set(
  (
    "totals subtotals numbers figures counts sums amounts values percents percentages shares rates averages ratios others " +
    "ages years months weeks days hours minutes quarters dates times dollars euros cents thousands millions billions " +
    "results statistics stats data details notes categories groups types kinds classes descriptions columns rows units " +
    "this his its is was has various previous plus less minus changes differences increases decreases"
  ).split(" "),
);
/** Plurals without an ending of their own. */
const people = new Set(["people", "staff", "personnel", "police", "youth"]);

/**
 * The first plural of a label is what it counts.
 * - "Children with parents abroad" → child
 * - "Number of cases filed" → case
 *
 * Not "Totals", and not "NICS": neither is a thing.
 */
export function countedNoun(text: string, label: Span): CountedNoun | null {
  const written = text.slice(label.start, label.end);
  const isShouted = written === written.toUpperCase();
  const noun = tagWords(text, label, []).find((word) => {
    if (uncounted.has(word.lower)) return false;
    if (people.has(word.lower)) return true;
    if (word.tag !== "plural") return false;
    return isShouted || !/^\p{Lu}{2,}$/u.test(word.text);
  });
  return noun === undefined ? null : { unit: singular(noun.lower), text: noun.text };
}
