import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { ofThings, type Subject } from "./level-subject.ts";
import { phrase } from "./noun-phrase.ts";
import type { View } from "./quantity.ts";

/** Nouns that name a number: what "was 44" is then no age. */
export const numberNoun =
  /^(?:numbers?|count|total|tally|toll|sum|figure|average|median|attendance|enroll?ment|membership|population|turnout|headcount|caseload|backlog|capacity|workforce|audience|expectancy|index)$/;

/** A number of what was counted before. */
export const thatNumber: Subject = {
  kind: "count",
  borrows: "that number",
  unit: null,
  unitText: "",
  qualifiers: [],
};

const putting = /^(?:put|puts|putting|estimated?|estimates|placed|places|pegged|set)$/;

/** "put the number of strikers at [5,400]", "put the toll at [18]". */
export function readPut({ text, words, amount }: View): Subject | null {
  if (words[amount.first - 1]?.lower !== "at") return null;
  const verb = words.findLastIndex(({ lower }, i) => i < amount.first - 1 && putting.test(lower));
  if (verb < 0 || amount.first - verb > 12 || words[verb + 1]?.tag === "numeral") return null;
  if (verb === amount.first - 2) return readPutOf(text, words, verb);
  const object = words[verb + 1]?.tag === "determiner" ? verb + 2 : verb + 1;
  const of = words.findIndex(({ lower }, i) => i > object && i < amount.first && lower === "of");
  if (of > 0 && /^numbers?$/.test(words[of - 1]?.lower ?? ""))
    return ofThings(text, words, of + 1, false);
  const named = phrase(text, words, object, amount.first - 2);
  if (named === null || /^(?:it|them)$/i.test(named.text)) return null;
  if (/^(?:total|number|figure|tally)$/i.test(named.text)) return thatNumber;
  return measureOf(named);
}

function measureOf(named: Qualifier): Subject {
  return { kind: "measure", unit: null, unitText: "", qualifiers: [named] };
}

/** "a group that the county puts at [41]". */
function readPutOf(text: string, words: readonly TaggedWord[], verb: number): Subject | null {
  let i = verb - 1;
  while (
    /^(?:noun|plural|determiner|possessive|pronoun|auxiliary|adverb)$/.test(words[i]?.tag ?? "")
  )
    i -= 1;
  const noun = words[i - 1];
  if (!/^(?:that|which)$/.test(words[i]?.lower ?? "") || noun === undefined) return null;
  const at = noun.text === "," ? i - 2 : i - 1;
  const named = words[at]?.tag === "noun" ? phrase(text, words, at, at) : null;
  return named === null ? null : measureOf(named);
}

const bringing =
  /^(?:reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|increas(?:e|es|ed|ing)|cuts?|cutting|brings?|brought|bringing|lift(?:s|ed|ing)?|expand(?:s|ed|ing)?|boost(?:s|ed|ing)?|trim(?:s|med|ming)?|narrow(?:s|ed|ing)?|limit(?:s|ed|ing)?|caps?|capped)$/;

/** "reduce the population of Unit 9 to [64]", "brought the number of cases to [12]". */
export function readBrought({ text, words, amount }: View): Subject | null {
  const to = amount.first - 1;
  if (!/^(?:to|at)$/.test(words[to]?.lower ?? "")) return null;
  const verb = words.findLastIndex(({ lower }, i) => i < to && bringing.test(lower));
  const object = verb + 2;
  if (verb < 0 || to - verb > 10 || words[verb + 1]?.tag !== "determiner" || object >= to)
    return null;
  const between = words.slice(object, to);
  if (between.some(({ tag }) => /^(?:verb|auxiliary|participle|punctuation)$/.test(tag)))
    return null;
  if (/^numbers?$/.test(words[object]?.lower ?? "") && words[object + 1]?.lower === "of")
    return ofThings(text, words.slice(0, to), object + 2, false);
  const head = words.findIndex(
    ({ tag }, i) => i >= object && !/^(?:noun|adjective|possessive)$/.test(tag),
  );
  const noun = words[head - 1]?.lower ?? "";
  if (!numberNoun.test(noun) || head > to) return null;
  if (head === to && /^(?:total|number|figure|tally|count)$/.test(noun)) return thatNumber;
  const named = phrase(text, words, object, to - 1);
  return named === null ? null : measureOf(named);
}
