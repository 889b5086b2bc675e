import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { isCapital } from "./name-words.ts";
import { type Party, partyFrom } from "./party.ts";
import { partyBefore } from "./subject.ts";

/** "the army, which [reported] 3 dead, and": the noun that the clause is on. */
export function ofRelative(words: readonly TaggedWord[], verb: number): Party | null {
  const relative = words[verb - 1];
  const comma = words[verb - 2];
  // "It was Pell who told the panel".
  if (/^(?:who|that)$/.test(relative?.lower ?? "") && words[0]?.lower === "it") {
    const named = words[2]?.tag === "determiner" || isCapital(words[2]);
    const party = words[1]?.tag === "auxiliary" && named ? partyFrom(words, 2) : null;
    return party !== null && party.last === verb - 2 ? party : null;
  }
  if (!/^(?:who|which)$/.test(relative?.lower ?? "") || comma?.text !== ",") return null;
  return partyBefore(words.slice(0, verb - 2), verb - 2);
}

/** What a clause between commas says ends with it. */
export function asideEnd(
  words: readonly TaggedWord[],
  verb: number,
  { last }: Party,
): number | null {
  if (words[last + 1]?.text !== "," || words[last + 2]?.tag !== "relative" || last + 3 !== verb)
    return null;
  return words.find(({ text }, i) => i > verb && text === ",")?.start ?? null;
}

/** "The expert read 214 charts and [opined] that": two verbs of one subject, with no clause between. */
export function shared(words: readonly TaggedWord[], verb: number): Party | null {
  if (words[verb - 1]?.lower !== "and" || words[verb + 1]?.lower !== "that") return null;
  const first = words.findIndex(({ tag }) => /^(?:verb|participle|auxiliary)$/.test(tag));
  const between = words.slice(first + 1, verb - 1);
  const clause = between.some(
    ({ tag, text, lower }) => text === ";" || lower === "that" || tag === "pronoun",
  );
  return first < 1 || first >= verb - 1 || clause ? null : partyBefore(words, first);
}
