import type { TaggedWord } from "../../language/sentence/tag-words.ts";

/** Nouns of argument: "one reason", "on one side" say which, and not how many. */
const vague =
  /^(?:reason|side|way|thing|hand|point|example|step|sort|kind|aspect|case|instance|part|time|day|night|morning|moment|another)$/;

/** Whether the noun at word `at` is one of these: "one reason", "one more thing". */
export function isArgument(words: readonly TaggedWord[], at: number): boolean {
  const skips = words[at]?.tag === "adjective" || words[at]?.lower === "more";
  const next = skips ? words[at + 1] : words[at];
  return vague.test(next?.lower ?? "");
}
